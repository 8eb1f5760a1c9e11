// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/runchanges.h"

#include "accounts/profilelist.h"
#include "accounts/sessionsecrets.h"
#include "cli/changescommand.h"
#include "cli/changesrun.h"
#include "cli/cloudsession.h"
#include "cli/demoprofiles.h"
#include "cli/headlessexport.h"
#include "cli/historycommand.h"
#include "cli/keptchanges.h"
#include "cli/openingfailure.h"
#include "cli/printing.h"
#include "cli/run.h"
#include "cli/sessionopening.h"
#include "cli/usualregions.h"
#include "core/clocktext.h"
#include "core/errortext.h"
#include "core/terminaltext.h"
#include "export/exportfile.h"
#include "memory/memorysettings.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int somethingChanged = 4;

int say(const ApiError &error, QTextStream &errors)
{
    errors << errorLine(error) << Qt::endl;
    const bool isUsage =
            error.kind == ApiError::Kind::Credentials || error.kind == ApiError::Kind::Usage;
    return isUsage ? HeadlessExport::BadUsage : HeadlessExport::NothingDone;
}

/// What was found is told first; what is lost, by the status, where that says nothing else.
int statusOf(const ChangesReport &report, const ChangesCommand &command)
{
    if (command.hasExitCode && changeCount(report) > 0)
        return somethingChanged;
    return hasFailures(report) ? HeadlessExport::SomeIsMissing : HeadlessExport::AllIsThere;
}

int write(const ChangesReport &report, const ChangesCommand &command, QTextStream &errors)
{
    const QByteArray text = changesText(report, command.format);
    const QString path = command.exportPath == "-"_L1 ? u"/dev/stdout"_s : command.exportPath;
    if (const Result<void> written = writeWholeFile(path, text); !written)
        return say(written.error(), errors);
    return statusOf(report, command);
}

Result<std::unique_ptr<ImageMemory>> openMemory(const QString &path, QTextStream &errors)
{
    return ImageMemory::open(path.isEmpty() ? usualMemoryPath() : path)
            .map([&errors](std::unique_ptr<ImageMemory> memory) {
                if (!memory->notice().isEmpty()) {
                    errors << reportLine({}, u"MemoryDamaged"_s, {}, memory->notice()) << Qt::endl;
                }
                return memory;
            });
}

/// The accounts that a session would have, without one.
Result<QStringList> profilesOf(const CloudChoice &choice, const SignInPlaces &places)
{
    if (!choice.profiles.isEmpty())
        return choice.profiles;
    if (choice.isDemo)
        return QStringList {demoProfiles().constFirst().name};
    const QList<Profile> found = findProfiles(places, QDateTime::currentDateTimeUtc());
    return QStringList {usualProfile(found, places, choice.lastUsed).name};
}

/// Opens the cloud, compares, and ends the event loop with the exit status.
class LiveRun final
{
public:
    LiveRun(const ChangesCommand &command, ImageMemory &memory, QTextStream &errors)
        : m_command(command), m_memory(memory), m_errors(errors)
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
        m_session = *std::move(session);
        QObject::connect(
                m_session.get(), &CloudSession::clockOffsetChanged, qApp, [this](qint64 seconds) {
                    m_errors << reportLine({}, u"ClockOffset"_s, {}, clockOffsetText(seconds))
                             << Qt::endl;
                });
        m_run = std::make_unique<ChangesRun>(m_command, m_session->source(), m_session->profiles(),
                                             m_memory);
        QObject::connect(m_run.get(), &ChangesRun::finished, qApp, [this] { conclude(); });
        m_run->start();
    }

    void conclude()
    {
        for (const QString &line : m_run->lines())
            m_errors << line << Qt::endl;
        const int status = write(m_run->report(), m_command, m_errors);
        QCoreApplication::exit(m_run->isWell() ? status : int(HeadlessExport::NothingDone));
    }

    const ChangesCommand &m_command;
    ImageMemory &m_memory;
    QTextStream &m_errors;
    SessionSecrets m_secrets; // none: only the window asks for some
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<ChangesRun> m_run;
};

} // namespace

int runChanges(QCoreApplication &application, const QStringList &arguments,
               const SignInPlaces &places, QTextStream &errors)
{
    Result<ChangesCommand> command =
            parseChangesCommand(arguments, QDateTime::currentDateTimeUtc());
    if (!command)
        return say(command.error(), errors);
    if (command->action == ChangesCommand::Action::ShowHelp)
        return print(changesHelp(), errors);
    const QSettings settings;
    command->cloud.lastUsed = lastUsedProfile(settings);
    command->retention = readMemorySettings(settings).retention;
    if (command->asksUsualRegions) {
        const RegionSettings regions = readRegionSettings(settings);
        command->query.places = usualPlaces(command->cloud, regions);
        for (const QString &line : hiddenRegionLines(regions))
            errors << line << Qt::endl;
    }
    const Result<std::unique_ptr<ImageMemory>> memory = openMemory(command->memoryPath, errors);
    if (!memory)
        return say(memory.error(), errors);
    if (command->until) {
        const Result<ChangesReport> report =
                profilesOf(command->cloud, places).and_then([&](const QStringList &profiles) {
                    return keptChanges(*command, profiles, **memory);
                });
        return report ? write(*report, *command, errors) : say(report.error(), errors);
    }
    LiveRun run(*command, **memory, errors);
    run.start(places);
    return application.exec();
}

int runHistory(const QStringList &arguments, QTextStream &errors)
{
    const Result<HistoryCommand> command = parseHistoryCommand(arguments);
    if (!command)
        return say(command.error(), errors);
    if (command->action == HistoryCommand::Action::ShowHelp)
        return print(historyHelp(), errors);
    const Result<std::unique_ptr<ImageMemory>> memory = openMemory(command->memoryPath, errors);
    if (!memory)
        return say(memory.error(), errors);
    if (command->action == HistoryCommand::Action::Purge) {
        const Result<void> purged = (*memory)->purge();
        return purged ? int(HeadlessExport::AllIsThere) : say(purged.error(), errors);
    }
    if (command->action == HistoryCommand::Action::Size)
        return print(u"%1\n"_s.arg((*memory)->size()), errors);
    const Result<QList<KeptRun>> runs = (*memory)->runs();
    if (!runs)
        return say(runs.error(), errors);
    QString text;
    for (const KeptRun &run : *runs) {
        text += u"%1\t%2\t%3\t%4\n"_s.arg(run.number)
                        .arg(run.taken.toString(Qt::ISODate))
                        .arg(run.places)
                        .arg(run.images);
    }
    return print(text, errors);
}

QString usualMemoryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           u"/memory.sqlite"_s;
}
