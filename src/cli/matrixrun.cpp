// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/matrixrun.h"

#include "accounts/sessionsecrets.h"
#include "catalog/matrix/matrixorder.h"
#include "catalog/table/arranged.h"
#include "cli/cloudsession.h"
#include "cli/cloudsettings.h"
#include "cli/losslines.h"
#include "cli/oneaccount.h"
#include "cli/openingfailure.h"
#include "cli/printing.h"
#include "cli/run.h"
#include "cli/sessionopening.h"
#include "cli/usualregions.h"
#include "core/errortext.h"
#include "core/queryrules.h"
#include "export/exportfile.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using ExitStatus = HeadlessExport::ExitStatus;

namespace {

/// Whether the group is certainly missing in one of the regions.
bool isMissingIn(const Presence &presence, int group, const QStringList &regions)
{
    const GroupRow &row = presence.rowOf(group);
    for (size_t place = 0; place < row.cells.size(); ++place) {
        if (row.cells[place].state == CellState::Missing &&
            regions.contains(presence.places().at(qsizetype(place)).place.region))
            return true;
    }
    return false;
}

/// Opens the cloud and has MatrixRun do the rest.
class Opening final
{
public:
    Opening(const MatrixCommand &command, QTextStream &errors)
        : m_command(command), m_errors(errors)
    { }

    void start(const SignInPlaces &places)
    {
        m_opening = CloudSession::open(m_command.cloud, places, m_secrets);
        QObject::connect(m_opening.get(), &PendingBase::finished, qApp, [this] { takeSession(); });
    }

private:
    void takeSession()
    {
        Result<std::unique_ptr<CloudSession>> session = m_opening->takeResult();
        if (!session)
            return QCoreApplication::exit(reportOpening(m_opening->failures(), m_errors));
        // Better said now than after reading all regions.
        if (m_command.exportPath != "-"_L1) {
            if (const Result<void> writable = checkExportPath(m_command.exportPath); !writable) {
                m_errors << errorLine(writable.error()) << Qt::endl;
                return QCoreApplication::exit(ExitStatus::NothingDone);
            }
        }
        m_session = *std::move(session);
        const Result<MatrixCommand> asked = askedOf(*m_session, m_command);
        if (!asked) {
            m_errors << errorLine(asked.error()) << Qt::endl;
            return QCoreApplication::exit(ExitStatus::BadUsage);
        }
        m_run = std::make_unique<MatrixRun>(*asked, m_session->source(), m_errors);
        QObject::connect(m_run.get(), &MatrixRun::finished, qApp, &QCoreApplication::exit);
        m_run->start();
    }

    MatrixCommand m_command;
    QTextStream &m_errors;
    SessionSecrets m_secrets; // none: only the window asks for some
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<MatrixRun> m_run;
};

} // namespace

MatrixRun::MatrixRun(const MatrixCommand &command, ImageSource &source, QTextStream &errors,
                     QObject *parent)
    : QObject(parent), m_command(command), m_errors(errors)
{
    m_catalog.setSource(&source);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &MatrixRun::takeSummary);
}

void MatrixRun::start()
{
    // The command line has checked the query, and there is a source: this cannot fail.
    const Result<void> started = m_catalog.search(m_command.query);
    Q_ASSERT(started);
    m_catalog.loadAll();
}

void MatrixRun::takeSummary()
{
    const CatalogSummary summary = m_catalog.summary();
    if (m_isFinished || summary.loading || summary.hasMore)
        return;
    m_isFinished = true;
    emit finished(conclude(summary));
}

ExitStatus MatrixRun::conclude(const CatalogSummary &summary)
{
    for (const QString &line : lossLines(m_catalog.places()))
        report(line);
    if (summary.placesRead == 0 && m_catalog.store().count() == 0)
        return ExitStatus::NothingDone;
    for (const QString &line : findLines(m_command.find, m_catalog.places()))
        report(line);
    for (const QString &line : missingInLines(m_command.missingIn, m_catalog.places()))
        report(line);
    if (m_command.onlyBehind) {
        for (const QString &line : behindLines(m_catalog.places()))
            report(line);
    }
    const QStringList missingIds =
            missingIdLines(m_catalog.query(), m_catalog.places(), m_catalog.store());
    for (const QString &line : missingIds)
        report(line);
    const Result<MatrixTable> table = makeTable();
    if (!table) {
        report(errorLine(table.error()));
        return ExitStatus::NothingDone;
    }
    const QByteArray bytes = matrixFile(*table, m_command.format, m_command.guardsFormulas);
    const Result<void> written = m_command.exportPath == "-"_L1
                                         ? writeToStandardOutput(bytes).map([](ExportOutcome) {})
                                         : writeWholeFile(m_command.exportPath, bytes);
    if (!written) {
        report(errorLine(written.error()));
        return ExitStatus::NothingDone;
    }
    return summary.isReadWhole && missingIds.isEmpty() ? ExitStatus::AllIsThere
                                                       : ExitStatus::SomeIsMissing;
}

Result<MatrixTable> MatrixRun::makeTable()
{
    const ImageStore &store = m_catalog.store();
    Presence presence(store);
    presence.setGrouping(m_command.grouping);
    presence.setIdsAsked(asksForIds(m_command.query));
    presence.setPlaces(m_catalog.places());
    presence.keep();
    return arranged(store, m_command.find, {}, m_command.facets, &presence)
            .map([&](const std::vector<ImageNumber> &wanted) {
                return matrixTable(presence, store, matrixRows(m_command, presence, store, wanted),
                                   QDateTime::currentDateTimeUtc());
            });
}

void MatrixRun::report(const QString &line)
{
    m_errors << line << Qt::endl;
}

std::vector<int> matrixRows(const MatrixCommand &command, const Presence &presence,
                            const ImageStore &store, const std::vector<ImageNumber> &wanted)
{
    std::vector<bool> isWanted(size_t(store.numberEnd()), false);
    for (const ImageNumber number : wanted)
        isWanted[indexOf(number)] = true;
    TextCollation collation(matrixCollator());
    std::vector<int> groups = matrixGroups(
            presence, store, [&isWanted](ImageNumber number) { return isWanted[indexOf(number)]; },
            {}, collation);
    std::erase_if(groups, [&](int group) {
        return (command.onlyBehind && presence.rowOf(group).behind == 0) ||
               (!command.missingIn.isEmpty() && !isMissingIn(presence, group, command.missingIn));
    });
    return groups;
}

int runMatrix(QCoreApplication &application, const QStringList &arguments,
              const SignInPlaces &places, QTextStream &errors)
{
    Result<MatrixCommand> command = parseMatrixCommand(arguments);
    if (!command) {
        errors << errorLine(command.error()) << Qt::endl;
        return ExitStatus::BadUsage;
    }
    if (command->action == MatrixCommand::Action::ShowHelp)
        return print(matrixHelp(), errors);
    const QSettings settings;
    command->cloud = withSettings(command->cloud, settings);
    if (command->asksUsualRegions) {
        const RegionSettings regions = readRegionSettings(settings);
        command->query.places = usualPlaces(command->cloud, regions);
        for (const QString &line : hiddenRegionLines(regions))
            errors << line << Qt::endl;
    }
    Opening opening(*command, errors);
    opening.start(places);
    return application.exec();
}
