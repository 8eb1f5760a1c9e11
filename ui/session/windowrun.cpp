// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/windowrun.h"

#include "cli/headlessexport.h"
#include "cli/openingfailure.h"
#include "cli/run.h"
#include "core/errortext.h"
#include "instance/firstinstance.h"
#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/details/detailpane.h"
#include "ui/mainwindow.h"
#include "ui/screenshot.h"
#include "ui/session/accountflow.h"
#include "ui/session/accountnumbers.h"
#include "ui/session/changesflow.h"
#include "ui/session/historyflow.h"
#include "ui/session/instanceflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/settingsflow.h"
#include "ui/session/windowsession.h"
#include "ui/settings/appsettings.h"
#include "ui/window/endsignals.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <utility>

namespace {

/// The way out of a window that is to be opened once more; no process ends with it.
constexpr int openAgain = -1;

/// Ends the program as the export would, after these errors or none.
void endWith(const QList<ApiError> &errors)
{
    QTextStream stream(stderr);
    for (const ApiError &error : errors)
        stream << errorLine(error) << Qt::endl;
    const bool hasCredential =
            errors.isEmpty() || errors.constFirst().kind != ApiError::Kind::Credentials;
    QCoreApplication::exit(errors.isEmpty() ? HeadlessExport::AllIsThere
                           : hasCredential  ? HeadlessExport::NothingDone
                                            : HeadlessExport::BadUsage);
}

void endUnopened(const QList<ApiError> &failures)
{
    QTextStream stream(stderr);
    QCoreApplication::exit(reportOpening(failures, stream));
}

/// A command line that opens what is open, and says nothing of what to ask: that was kept.
CommandLine openedAgain(CommandLine commandLine, const WindowSession &session)
{
    commandLine.uiLanguage.clear(); // another one was chosen since
    commandLine.searchName.clear();
    commandLine.queryOptions = {};
    commandLine.checksPinned = false;
    commandLine.pinnedPaths.clear();
    if (!commandLine.saidCloud)
        commandLine.saidCloud = commandLine.cloud;
    if (session.session()) {
        commandLine.cloud.isDemo = session.choice().isDemo;
        commandLine.cloud.profiles = session.choice().profiles;
        commandLine.cloud.role = session.choice().role;
        commandLine.cloud.expectedAccount = session.choice().expectedAccount;
    }
    return commandLine;
}

} // namespace

QString windowLanguage(const QString &asked, const QSettings &settings)
{
    const QLocale desktop = QLocale::system();
    const QString chosen = asked.isEmpty() ? readAppSettings(settings).look.textLanguage : asked;
    QLocale::setDefault(chosen.isEmpty() ? desktop : localeWith(chosen, desktop));
    return chosen.isEmpty() ? firstTextLanguage(desktop.uiLanguages()) : chosen;
}

WindowRun::WindowRun(const WindowSurroundings &around, FirstInstance &instance,
                     StartOutcome outcome)
    : m_around(around), m_instance(instance), m_outcome(outcome)
{ }

int WindowRun::exec(const CommandLine &commandLine)
{
    m_commandLine = commandLine;
    int status = openAgain;
    while (status == openAgain)
        status = showWindow();
    return status;
}

int WindowRun::showWindow()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    const QString language = windowLanguage(m_commandLine.uiLanguage, m_around.settings);
    const Translations translations(language);
    MainWindow window(m_around.settings, m_around.searchesPath);
    WindowSession session(window, m_around.places, m_around.secrets);
    const bool isScript = !m_commandLine.screenshotPath.isEmpty();
    MemoryFlow memory(window, session, m_around.settings, m_commandLine.memoryPath,
                      isScript ? MemoryFlow::Use::OnlyNamed : MemoryFlow::Use::Usual);
    const HistoryFlow history(*window.findChild<DetailPane *>(), memory);
    const ChangesFlow changes(window, session, memory, m_around.settings);
    AccountFlow accounts(window, session, m_around.places, m_around.secrets, m_around.settings);
    const AccountNumbers numbers(memory, session, accounts.finder());
    const SettingsFlow settingsFlow(window, session, accounts, m_around.secrets, m_around.settings);
    QObject::connect(&settingsFlow, &SettingsFlow::dialogOpening, &memory, &MemoryFlow::serve);
    QObject::connect(&accounts.editing(), &ProfileEditing::changed, &memory,
                     &MemoryFlow::renameAccount);
    InstanceFlow instanceFlow(m_instance, window, session, accounts);
    if (m_outcome == StartOutcome::OnItsOwn)
        instanceFlow.sayThatItIsAlone();
    PinnedFlow pinned(window, session, m_around.settings, m_around.watchedPath);
    QObject::connect(&instanceFlow, &InstanceFlow::pinnedRequested, &pinned,
                     &PinnedFlow::beginWith);
    if (m_commandLine.checksPinned)
        pinned.beginWith(m_commandLine.pinnedPaths);
    std::unique_ptr<Screenshot> screenshot;
    if (!m_commandLine.screenshotPath.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(window, m_commandLine.screenshotPath);
        QObject::connect(screenshot.get(), &Screenshot::finished, qApp,
                         [&session](const QList<ApiError> &errors) {
                             if (!session.session() && !errors.isEmpty())
                                 endUnopened(errors);
                             else
                                 endWith(errors);
                         });
    }
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, [&window](int number) {
        window.close();
        QCoreApplication::exit(128 + number); // as shells say it
    });
    // It keeps what is looked at when it closes.
    QObject::connect(&settingsFlow, &SettingsFlow::textLanguageChanged, &window, [&] {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        window.close();
        // Another start of the program may have said something else.
        m_commandLine.cloud = accounts.commandLine().cloud;
        m_commandLine.saidCloud = accounts.commandLine().saidCloud;
        m_commandLine = openedAgain(m_commandLine, session);
        QCoreApplication::exit(openAgain);
    });
    m_commandLine.cloud.lastUsed = lastUsedProfile(m_around.settings);
    m_commandLine.cloud.usualLanguage = serviceLanguageWith(language).toLatin1();
    accounts.start(m_commandLine);
    return QApplication::exec();
}
