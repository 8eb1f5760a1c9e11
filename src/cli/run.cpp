// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/run.h"

#include "accounts/sessionsecrets.h"
#include "cli/changescommand.h"
#include "cli/checkcommand.h"
#include "cli/checkrun.h"
#include "cli/cloudsession.h"
#include "cli/cloudsettings.h"
#include "cli/headlessexport.h"
#include "cli/historycommand.h"
#include "cli/matrixcommand.h"
#include "cli/matrixrun.h"
#include "cli/memorycommands.h"
#include "cli/oneaccount.h"
#include "cli/openingfailure.h"
#include "cli/printing.h"
#include "cli/profilescommand.h"
#include "cli/profilesrun.h"
#include "cli/searchoption.h"
#include "cli/sessionopening.h"
#include "cli/usualregions.h"
#include "core/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <utility>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

/// Opens the cloud, exports from it, and ends the event loop with the exit status.
class ExportRun final
{
public:
    ExportRun(const CommandLine &commandLine, QTextStream &errors)
        : m_commandLine(commandLine), m_errors(errors)
    { }

    void start(const SignInPlaces &places)
    {
        m_opening = CloudSession::open(m_commandLine.cloud, places, m_secrets);
        QObject::connect(m_opening.get(), &PendingBase::finished, qApp, [this] { takeSession(); });
    }

private:
    void takeSession()
    {
        Result<std::unique_ptr<CloudSession>> session = m_opening->takeResult();
        if (!session)
            return QCoreApplication::exit(reportOpening(m_opening->failures(), m_errors));
        // Better said now than after reading all regions.
        if (m_commandLine.exportPath != "-"_L1) {
            if (const Result<void> writable = checkExportPath(m_commandLine.exportPath);
                !writable) {
                m_errors << errorLine(writable.error()) << Qt::endl;
                return QCoreApplication::exit(HeadlessExport::NothingDone);
            }
        }
        m_session = *std::move(session);
        const Result<CommandLine> asked = askedOf(*m_session, m_commandLine);
        if (!asked) {
            m_errors << errorLine(asked.error()) << Qt::endl;
            return QCoreApplication::exit(HeadlessExport::BadUsage);
        }
        m_export = std::make_unique<HeadlessExport>(*asked, m_session->source(), m_errors,
                                                    isTerminal(stderr));
        QObject::connect(m_session.get(), &CloudSession::clockOffsetChanged, m_export.get(),
                         &HeadlessExport::reportClockOffset);
        QObject::connect(m_export.get(), &HeadlessExport::finished, qApp, &QCoreApplication::exit);
        m_export->start();
    }

    const CommandLine &m_commandLine;
    QTextStream &m_errors;
    SessionSecrets m_secrets; // none: only the window asks for some
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<HeadlessExport> m_export;
};

} // namespace

int runHeadless(QCoreApplication &application, const QStringList &arguments,
                const QProcessEnvironment &environment)
{
    QTextStream errors(stderr);
    const SignInPlaces places = signInPlaces(environment);
    if (isProfilesCommand(arguments))
        return runProfiles(application, arguments, places, errors);
    if (isMatrixCommand(arguments))
        return runMatrix(application, arguments, places, errors);
    if (isChangesCommand(arguments))
        return runChanges(application, arguments, places, errors);
    if (isHistoryCommand(arguments))
        return runHistory(arguments, errors);
    if (isCheckCommand(arguments))
        return runCheck(application, arguments, places, errors);
    Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    if (!commandLine) {
        errors << errorLine(commandLine.error()) << Qt::endl;
        return HeadlessExport::BadUsage;
    }
    switch (commandLine->action) {
    case CommandLine::Action::ShowHelp:
        return print(commandLineHelp(), errors);
    case CommandLine::Action::ShowVersion:
        return print(u"%1 %2\n"_s.arg(QCoreApplication::applicationName(),
                                      QCoreApplication::applicationVersion()),
                     errors);
    case CommandLine::Action::Export:
    case CommandLine::Action::ShowWindow:
        break;
    }
    const QSettings settings;
    commandLine->cloud = withSettings(commandLine->cloud, settings);
    const RegionSettings regions = readRegionSettings(settings);
    if (asksUsualRegions(*commandLine)) {
        for (const QString &line : hiddenRegionLines(regions))
            errors << line << Qt::endl;
    }
    const CommandLine whole = withUsualRegions(*commandLine, regions);
    ExportRun run(whole, errors);
    run.start(places);
    return application.exec();
}

QString savedSearchesPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/searches.json"_s;
}

QString watchedListsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/watchedfiles.json"_s;
}

SignInPlaces signInPlaces(const QProcessEnvironment &environment)
{
    return {.environment = environment,
            .home = QDir::homePath(),
            .systemFolder = u"/etc"_s,
            .profilesPath = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                            u"/profiles.json"_s};
}

QString lastUsedProfile(const QSettings &settings)
{
    return settings.value("accounts/used").toStringList().value(0);
}
