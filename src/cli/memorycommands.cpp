// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/memorycommands.h"

#include "accounts/profilelist.h"
#include "accounts/sessionsecrets.h"
#include "cli/changescommand.h"
#include "cli/changesrun.h"
#include "cli/cloudsession.h"
#include "cli/cloudsettings.h"
#include "cli/demoprofiles.h"
#include "cli/headlessexport.h"
#include "cli/historycommand.h"
#include "cli/keptchanges.h"
#include "cli/mutedfields.h"
#include "cli/namedruns.h"
#include "cli/oneaccount.h"
#include "cli/openingfailure.h"
#include "cli/printing.h"
#include "cli/run.h"
#include "cli/sessionaccounts.h"
#include "cli/sessionopening.h"
#include "cli/usualregions.h"
#include "core/clocktext.h"
#include "core/errortext.h"
#include "core/terminaltext.h"
#include "export/exportfile.h"
#include "memory/memorysettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

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

/// Counted as the form counts those that it shows: for people, what is alike counts once.
int notShownCount(const ChangesReport &report, ChangesFormat format)
{
    const bool isForPeople = format == ChangesFormat::Text || format == ChangesFormat::Markdown;
    return isForPeople ? report.notShownTogether : report.notShown;
}

/// Writes what is wanted of it; the exit status.
Result<int> write(const ChangesReport &whole, const ChangesCommand &command, QTextStream &errors)
{
    const ChangesReport report = narrowedTo(command.narrowing, whole);
    const QByteArray text = changesText(report, command.format);
    const QString path = command.exportPath == "-"_L1 ? u"/dev/stdout"_s : command.exportPath;
    return writeWholeFile(path, text).map([&] {
        // In a form whose lines are changes it has no place, and the next time they are no news.
        if (const int count = notShownCount(report, command.format); count > 0)
            errors << reportLine({}, u"NotShown"_s, {}, notShownText(count)) << Qt::endl;
        return statusOf(report, command);
    });
}

/// Why a place is not compared, where that is a failure.
void tellReasons(const ChangesReport &report, QTextStream &errors)
{
    for (const NotCompared &each : report.notCompared) {
        if (each.isFirst)
            continue;
        errors << reportLine(wordOf(report, each.place), each.reason, {}, each.words) << Qt::endl;
    }
}

/// That of an option, or the usual one.
QString memoryPath(const QString &named)
{
    return named.isEmpty() ? usualMemoryPath() : named;
}

Result<std::unique_ptr<ImageMemory>> openMemory(const QString &path, QTextStream &errors)
{
    return ImageMemory::open(memoryPath(path)).map([&errors](std::unique_ptr<ImageMemory> memory) {
        if (!memory->notice().isEmpty()) {
            const QString code = memory->isReadOnly() ? u"MemoryReadOnly"_s : u"MemoryDamaged"_s;
            errors << reportLine({}, code, {}, memory->notice()) << Qt::endl;
        }
        return memory;
    });
}

/// The profiles that a session would have, without one; also of those that are there no more.
QList<KeptAsker> askersOf(const CloudChoice &choice, const SignInPlaces &places)
{
    const QList<Profile> found =
            choice.isDemo ? demoProfiles() : findProfiles(places, QDateTime::currentDateTimeUtc());
    QStringList names = choice.profiles;
    if (names.isEmpty()) {
        names = {choice.isDemo ? found.constFirst().name
                               : usualProfile(found, places, choice.lastUsed).name};
    }
    QList<KeptAsker> askers;
    for (const QString &name : std::as_const(names)) {
        const auto known = std::ranges::find(found, name, &Profile::name);
        const Profile profile = known == found.end() ? Profile {.name = name} : *known;
        askers.append({.account = name,
                       .language = QString::fromLatin1(serviceLanguageOf(profile, choice))});
    }
    return askers;
}

/// That there is nothing to list or to forget.
QString nothingKeptLine(const QString &path)
{
    //: %1 is the path of a database.
    return reportLine(
            {}, u"NothingKept"_s, {},
            Words::tr("Nothing is remembered in %1.").arg(QDir::toNativeSeparators(path)));
}

/// Where there is no file. That nothing was remembered so far is no error, but a name without a
/// file is a wrong one.
int withoutMemory(const HistoryCommand &command, QTextStream &errors)
{
    if (!command.memoryPath.isEmpty()) {
        return say({.kind = ApiError::Kind::File,
                    //: %1 is a path.
                    .message = Words::tr("There is no memory %1.").arg(command.memoryPath)},
                   errors);
    }
    if (command.action == HistoryCommand::Action::Size)
        return print(u"0\n"_s, errors);
    errors << nothingKeptLine(memoryPath({})) << Qt::endl;
    return HeadlessExport::AllIsThere;
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
        const Result<ChangesCommand> asked = askedOf(*m_session, m_command);
        if (!asked)
            return QCoreApplication::exit(say(asked.error(), m_errors));
        m_command = *asked;
        m_accounts = std::make_unique<SessionAccounts>(*m_session);
        m_run = std::make_unique<ChangesRun>(
                m_command, ChangesRun::Parts {m_session->source(), *m_accounts, m_memory},
                m_session->askers());
        QObject::connect(m_run.get(), &ChangesRun::finished, qApp, [this] { conclude(); });
        m_run->start();
    }

    void conclude()
    {
        for (const QString &line : m_run->lines())
            m_errors << line << Qt::endl;
        QCoreApplication::exit(status());
    }

    /// What nobody could be told is not kept, so that it is told the next time.
    int status()
    {
        const Result<int> status =
                write(m_run->report(), m_command, m_errors).and_then([this](int told) {
                    // That it may only be read was said.
                    return m_memory.isReadOnly() ? told
                                                 : m_run->keep().map([told] { return told; });
                });
        if (!status)
            return say(status.error(), m_errors);
        if (!m_run->isWell() || (m_command.keeps && m_memory.isReadOnly()))
            return HeadlessExport::NothingDone;
        return *status == HeadlessExport::AllIsThere && m_run->lacksIds()
                       ? int(HeadlessExport::SomeIsMissing)
                       : *status;
    }

    ChangesCommand m_command;
    ImageMemory &m_memory;
    QTextStream &m_errors;
    SessionSecrets m_secrets; // none: only the window asks for some
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<SessionAccounts> m_accounts;
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
    for (const QString &line : unknownFieldLines(command->muted.fields))
        errors << line << Qt::endl;
    const QSettings settings;
    command->cloud = withSettings(command->cloud, settings);
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
    if (const Result<void> named = checkNamedRuns(*command, **memory); !named)
        return say(named.error(), errors);
    if (command->until) {
        const Result<int> status = keptChanges(*command, askersOf(command->cloud, places), **memory)
                                           .and_then([&](const ChangesReport &report) {
                                               tellReasons(report, errors);
                                               return write(report, *command, errors);
                                           });
        return status ? *status : say(status.error(), errors);
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
    if (!QFileInfo::exists(memoryPath(command->memoryPath)))
        return withoutMemory(*command, errors);
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
    if (runs->isEmpty())
        errors << nothingKeptLine(memoryPath(command->memoryPath)) << Qt::endl;
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
