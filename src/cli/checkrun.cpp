// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkrun.h"

#include "accounts/regionsettings.h"
#include "accounts/sessionsecrets.h"
#include "cli/checkfix.h"
#include "cli/checkinput.h"
#include "cli/cloudsession.h"
#include "cli/cloudsettings.h"
#include "cli/headlesscheck.h"
#include "cli/headlessunreferenced.h"
#include "cli/losslines.h"
#include "cli/openingfailure.h"
#include "cli/printing.h"
#include "cli/run.h"
#include "cli/sessionopening.h"
#include "core/errortext.h"
#include "files/wholefile.h"
#include "pinned/report/tablereport.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QTextStream>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBaseline = 256LL * 1024 * 1024;

/// Scans, opens the cloud, checks, and ends the event loop with the exit status.
class CheckRun final
{
public:
    /// The regions are all that there are.
    CheckRun(const CheckCommand &command, const SignInPlaces &places, const QStringList &regions,
             QTextStream &errors)
        : m_command(command), m_places(places), m_regions(regions), m_errors(errors)
    { }

    /// Whether there is something to wait for; if not, the status is known.
    [[nodiscard]] std::optional<int> begin();

private:
    [[nodiscard]] int fail(const ApiError &error, int status);
    void takeSession();
    [[nodiscard]] bool isFilter() const;
    void takeVerdicts();
    void takeUnreferenced();
    [[nodiscard]] int write(const QByteArray &text, int status);
    void appendStepSummary(const CheckReport &report);

    const CheckCommand &m_command;
    const SignInPlaces &m_places;
    QStringList m_regions;
    QTextStream &m_errors;
    SessionSecrets m_secrets; // none: only the window asks for some
    Baseline m_baseline;
    CheckInput m_input;
    SessionOpeningPtr m_opening;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<HeadlessCheck> m_check;
    std::unique_ptr<HeadlessUnreferenced> m_unreferenced;
};

int CheckRun::fail(const ApiError &error, int status)
{
    m_errors << errorLine(error) << Qt::endl;
    return status;
}

std::optional<int> CheckRun::begin()
{
    if (!m_command.baselinePath.isEmpty()) {
        const Result<Baseline> baseline =
                readWholeFile(m_command.baselinePath, largestBaseline).and_then(&Baseline::read);
        if (!baseline)
            return fail(baseline.error(), HeadlessCheck::BadUsage);
        m_baseline = *baseline;
    }
    const Result<CheckInput> input = scanInput(m_command);
    if (!input)
        return fail(input.error(), HeadlessCheck::BadUsage);
    m_input = *input;
    for (const ApiError &error : std::as_const(m_input.scan.walk.errors))
        m_errors << errorLine(error) << Qt::endl;
    m_check = std::make_unique<HeadlessCheck>(m_command, m_input.scan, m_baseline, m_errors);
    if (m_command.action == CheckCommand::Action::List) {
        const CheckReport report = m_check->list();
        const bool isNothingRead = report.files == 0 && !report.areFilesWhole;
        return write(writtenReport(report, m_command.format),
                     isNothingRead          ? HeadlessCheck::NothingDone
                     : report.areFilesWhole ? HeadlessCheck::NothingFound
                                            : HeadlessCheck::SomeIsUnknown);
    }
    m_opening = CloudSession::open(m_command.cloud, m_places, m_secrets);
    QObject::connect(m_opening.get(), &PendingBase::finished, qApp, [this] { takeSession(); });
    return std::nullopt;
}

void CheckRun::takeSession()
{
    Result<std::unique_ptr<CloudSession>> session = m_opening->takeResult();
    if (!session) {
        const int status = reportOpening(m_opening->failures(), m_errors);
        return QCoreApplication::exit(isFilter() ? write(m_input.text, status) : status);
    }
    m_session = *std::move(session);
    const QList<Place> asked =
            placesOf(m_command.cloud, m_command.regions.isEmpty() ? m_regions : m_command.regions);
    if (m_command.action == CheckCommand::Action::Unreferenced) {
        m_unreferenced = std::make_unique<HeadlessUnreferenced>(m_session->source(), m_input.scan);
        QObject::connect(m_unreferenced.get(), &HeadlessUnreferenced::finished, qApp,
                         [this] { takeUnreferenced(); });
        return m_unreferenced->start(asked);
    }
    QObject::connect(m_check.get(), &HeadlessCheck::finished, qApp, [this] { takeVerdicts(); });
    m_check->start(m_session->source(), asked, m_regions);
}

/// A text that came by standard input goes on mended, as through a filter, or as it was: what is
/// behind may write a file of it.
bool CheckRun::isFilter() const
{
    return m_command.fixes && m_command.paths.contains("-"_L1);
}

void CheckRun::takeVerdicts()
{
    CheckReport &report = m_check->report();
    const bool areFixed = !m_command.fixes ||
                          fixFiles(report, m_command.fixesMaps, m_errors, [this](const QString &q) {
                              return !m_command.asks || askAtTerminal(q, m_errors);
                          });
    const Result<QByteArray> input =
            isFilter() ? fixedInput(report, m_input.text, m_command.fixesMaps, m_errors)
                       : m_input.text;
    if (!input)
        m_errors << errorLine(input.error()) << Qt::endl;
    if (m_command.format == ReportFormat::GitHub)
        appendStepSummary(report);
    const int status = m_check->status();
    const bool isFailed = (!areFixed || !input) && status != HeadlessCheck::SomethingFound;
    const QByteArray written = writtenReport(report, m_command.format);
    if (isFilter())
        m_errors << QString::fromUtf8(written) << Qt::flush;
    QCoreApplication::exit(write(isFilter() ? input.value_or(m_input.text) : written,
                                 isFailed ? HeadlessCheck::NothingDone : status));
}

void CheckRun::takeUnreferenced()
{
    const UnreferencedReport &report = m_unreferenced->report();
    for (const QString &line : uncheckedLines(report.unread))
        m_errors << line << Qt::endl;
    const QByteArray text = m_command.format == ReportFormat::Json  ? unreferencedJson(report)
                            : m_command.format == ReportFormat::Csv ? unreferencedCsv(report)
                                                                    : unreferencedText(report);
    // An image may be mentioned in what could not be read.
    const bool isWhole = report.unread.isEmpty() && m_input.scan.isWhole();
    QCoreApplication::exit(write(text, m_unreferenced->isNothingRead() ? HeadlessCheck::NothingDone
                                       : isWhole                       ? HeadlessCheck::NothingFound
                                                 : HeadlessCheck::SomeIsUnknown));
}

/// What the runner shows under the job, where it runs this.
void CheckRun::appendStepSummary(const CheckReport &report)
{
    const QString path = m_places.environment.value(u"GITHUB_STEP_SUMMARY"_s);
    if (path.isEmpty())
        return;
    QFile file(path);
    const QByteArray text = markdownReport(report);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(text) != text.size() ||
        !file.flush()) {
        m_errors << errorLine({.kind = ApiError::Kind::File,
                               .message = path + u": "_s + file.errorString()})
                 << Qt::endl;
    }
}

int CheckRun::write(const QByteArray &text, int status)
{
    const int printed = print(text, m_errors);
    return printed == HeadlessCheck::NothingFound ? status : printed;
}

} // namespace

int runCheck(QCoreApplication &application, const QStringList &arguments,
             const SignInPlaces &places, QTextStream &errors)
{
    Result<CheckCommand> command = parseCheckCommand(arguments);
    if (!command) {
        errors << errorLine(command.error()) << Qt::endl;
        return HeadlessCheck::BadUsage;
    }
    if (command->action == CheckCommand::Action::ShowHelp)
        return print(checkHelp(), errors);
    const QSettings settings;
    command->cloud = withSettings(command->cloud, settings);
    // Those that were added are of the real cloud.
    const RegionSettings regions =
            command->cloud.isDemo ? RegionSettings() : readRegionSettings(settings);
    CheckRun run(*command, places, allRegions(regions), errors);
    if (const std::optional<int> status = run.begin())
        return *status;
    return application.exec();
}
