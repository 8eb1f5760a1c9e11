// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessexport.h"

#include "catalog/columns/profilecolumn.h"
#include "catalog/table/arranged.h"
#include "core/clocktext.h"
#include "core/errortext.h"
#include "core/joinedtext.h"
#include "core/queryrules.h"
#include "export/unreadablecells.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

HeadlessExport::HeadlessExport(const CommandLine &commandLine, ImageSource &source,
                               QTextStream &errors, bool showProgress, QObject *parent)
    : QObject(parent), m_commandLine(commandLine), m_errors(errors), m_showProgress(showProgress)
{
    m_catalog.setSource(&source);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &HeadlessExport::takeSummary);
}

void HeadlessExport::start()
{
    // The command line has checked the query, and there is a source: this cannot fail.
    const Result<void> started = m_catalog.search(m_commandLine.query);
    Q_ASSERT(started);
    m_catalog.loadAll();
}

void HeadlessExport::reportClockOffset(qint64 seconds)
{
    report({reportLine({}, u"ClockOffset"_s, {}, clockOffsetText(seconds))});
}

void HeadlessExport::takeSummary()
{
    const CatalogSummary summary = m_catalog.summary();
    if (m_isFinished)
        return;
    showProgressOf(summary);
    if (summary.loading || summary.hasMore)
        return;
    m_isFinished = true;
    if (m_showProgress)
        m_errors << Qt::endl;
    emit finished(conclude(summary));
}

HeadlessExport::ExitStatus HeadlessExport::conclude(const CatalogSummary &summary)
{
    const QList<PlaceStatus> places = m_catalog.places();
    report(lossLines(places));
    if (summary.placesRead == 0 && m_catalog.store().count() == 0)
        return NothingDone;
    const QStringList missingIds = missingIdLines(m_catalog.query(), places, m_catalog.store());
    report(missingIds);
    report(findLines(m_commandLine.find, places));
    const Result<ExportOutcome> written = writeFile();
    if (!written) {
        report({errorLine(written.error())});
        return NothingDone;
    }
    // Who takes no more does not ask what more is lost.
    if (*written == ExportOutcome::ReaderLeft)
        m_unreadableCells.clear();
    for (const auto &[place, cells] : m_unreadableCells.asKeyValueRange())
        report(unreadableCellLines(place, cells));
    const bool isWhole = summary.isReadWhole && missingIds.isEmpty() && m_unreadableCells.isEmpty();
    return isWhole ? AllIsThere : SomeIsMissing;
}

void HeadlessExport::report(const QStringList &lines)
{
    for (const QString &line : lines)
        m_errors << line << Qt::endl;
}

/// Columns that were named are written as they were named.
ExportOptions HeadlessExport::exportOptions() const
{
    ExportOptions options = m_commandLine.exportOptions;
    if (!m_commandLine.choosesColumns) {
        options.columns =
                withProfileColumn(options.columns, showsProfiles(m_commandLine.query.places));
    }
    return options;
}

Result<ExportOutcome> HeadlessExport::writeFile()
{
    const ImageStore &store = m_catalog.store();
    const ExportOptions options = exportOptions();
    const bool hasProfiles = options.columns.contains(ImageColumn::Profile);
    Presence presence(store);
    presence.setPlaces(m_catalog.places());
    presence.setIdsAsked(asksForIds(m_catalog.query()));
    const Result<std::vector<ImageNumber>> numbers = arranged(
            store, m_commandLine.find, m_commandLine.sort, m_commandLine.facets, &presence);
    if (!numbers)
        return Failure(numbers.error());
    const ImageSequence images(qsizetype(numbers->size()), [&, this](qsizetype position) {
        Image image = store.at((*numbers)[size_t(position)]);
        for (const QString &column : unreadableCells(image, options))
            ++m_unreadableCells[image.place][column];
        if (hasProfiles && image.place.profile.isEmpty())
            image.place.profile = m_commandLine.onlyProfile;
        return image;
    });
    return m_commandLine.exportPath == "-"_L1
                   ? exportToStandardOutput(images, options)
                   : exportToFile(images, options, m_commandLine.exportPath);
}

void HeadlessExport::showProgressOf(const CatalogSummary &summary)
{
    if (!m_showProgress)
        return;
    // A region is asked once in each account.
    const auto accounts = int(profilesOf(m_commandLine.query.places).size());
    QStringList parts = {tr("%1 of %n images", nullptr, int(summary.total)).arg(summary.loaded),
                         tr("%1 of %n regions", nullptr, summary.places).arg(summary.placesRead)};
    if (accounts > 1)
        parts.append(tr("%n accounts", nullptr, accounts));
    // Back to the start of the line, so that each progress replaces the last.
    m_errors << '\r' << listText(parts) << Qt::flush;
}
