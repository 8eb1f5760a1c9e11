// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"
#include "accounts/sessionsecrets.h"
#include "cli/coredump.h"
#include "cli/headlessexport.h"
#include "cli/languageoption.h"
#include "cli/run.h"
#include "cli/searchoption.h"
#include "cli/standardstreams.h"
#include "cli/startrequest.h"
#include "core/errortext.h"
#include "instance/firstinstance.h"
#include "instance/instancepath.h"
#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/details/detailpane.h"
#include "ui/mainwindow.h"
#include "ui/screenshot.h"
#include "ui/session/accountflow.h"
#include "ui/session/changesflow.h"
#include "ui/session/historyflow.h"
#include "ui/session/instanceflow.h"
#include "ui/session/memoryflow.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/settingsflow.h"
#include "ui/session/windowsession.h"
#include "ui/settings/appsettings.h"
#include "ui/style/appstyle.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/window/endsignals.h"

#include <QApplication>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

void describeApplication()
{
    QCoreApplication::setApplicationName(u"cvm-image-browser"_s);
    QCoreApplication::setOrganizationName(u"cvm-image-browser"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CVM_VERSION));
}

/// What the command line wants, or the settings, or else the desktop. Numbers are written as the
/// chosen language does it, and where none was chosen, as the desktop does it.
QString windowLanguage(const QString &asked, const QSettings &settings)
{
    const QLocale desktop = QLocale::system();
    const QString chosen = asked.isEmpty() ? readAppSettings(settings).look.textLanguage : asked;
    QLocale::setDefault(chosen.isEmpty() ? desktop : localeWith(chosen, desktop));
    return chosen.isEmpty() ? firstTextLanguage(desktop.uiLanguages()) : chosen;
}

QStringList rawArguments(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void printErrors(const QList<ApiError> &errors)
{
    QTextStream stream(stderr);
    for (const ApiError &error : errors)
        stream << errorLine(error) << Qt::endl;
}

/// Ends the program as the export would, after these errors or none.
void endWith(const QList<ApiError> &errors)
{
    printErrors(errors);
    const bool hasCredential =
            errors.isEmpty() || errors.constFirst().kind != ApiError::Kind::Credentials;
    QCoreApplication::exit(errors.isEmpty() ? HeadlessExport::AllIsThere
                           : hasCredential  ? HeadlessExport::NothingDone
                                            : HeadlessExport::BadUsage);
}

/// The way out of a window that is to be opened once more; no process ends with it.
constexpr int openAgain = -1;

/// What lives longer than a window.
struct Surroundings
{
    QSettings settings;
    SessionSecrets secrets;
    SignInPlaces places;
};

/// A command line that opens what is open, and says nothing of what to ask: that was kept.
CommandLine openedAgain(CommandLine commandLine, const WindowSession &session)
{
    commandLine.uiLanguage.clear(); // another one was chosen since
    commandLine.searchName.clear();
    commandLine.queryOptions = {};
    if (session.session()) {
        commandLine.cloud.isDemo = session.choice().isDemo;
        commandLine.cloud.profiles = session.choice().profiles;
        commandLine.cloud.role = session.choice().role;
        commandLine.cloud.expectedAccount = session.choice().expectedAccount;
    }
    return commandLine;
}

/// Shows the window until it is closed. Where it is to be opened once more, the command line is the
/// one to do it with.
int showWindow(CommandLine &commandLine, FirstInstance &instance, StartOutcome outcome,
               Surroundings &around)
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    const QString language = windowLanguage(commandLine.uiLanguage, around.settings);
    const Translations translations(language);
    MainWindow window(around.settings, savedSearchesPath());
    WindowSession session(window, around.places, around.secrets);
    const bool isScript = !commandLine.screenshotPath.isEmpty();
    MemoryFlow memory(window, session, around.settings, commandLine.memoryPath,
                      isScript ? MemoryFlow::Use::OnlyNamed : MemoryFlow::Use::Usual);
    const HistoryFlow history(*window.findChild<DetailPane *>(), memory);
    const ChangesFlow changes(window, session, memory, around.settings);
    AccountFlow accounts(window, session, around.places, around.secrets, around.settings);
    const SettingsFlow settingsFlow(window, session, accounts, around.secrets, around.settings);
    QObject::connect(&settingsFlow, &SettingsFlow::dialogOpening, &memory, &MemoryFlow::serve);
    QObject::connect(&accounts.editing(), &ProfileEditing::changed, &memory,
                     &MemoryFlow::renameAccount);
    InstanceFlow instanceFlow(instance, window, session, accounts);
    if (outcome == StartOutcome::OnItsOwn)
        instanceFlow.sayThatItIsAlone();
    PinnedFlow pinned(window, session, watchedListsPath());
    std::unique_ptr<Screenshot> screenshot;
    if (!commandLine.screenshotPath.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(window, commandLine.screenshotPath);
        QObject::connect(screenshot.get(), &Screenshot::finished, qApp, endWith);
    }
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, [&window](int number) {
        window.close();
        QCoreApplication::exit(128 + number); // as shells say it
    });
    // All words are put into their places when a window is made, so another one is made. It keeps
    // what is looked at when it closes.
    QObject::connect(&settingsFlow, &SettingsFlow::textLanguageChanged, &window, [&] {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        window.close();
        commandLine = openedAgain(commandLine, session);
        QCoreApplication::exit(openAgain);
    });
    commandLine.cloud.lastUsed = lastUsedProfile(around.settings);
    commandLine.cloud.usualLanguage = serviceLanguageWith(language).toLatin1();
    accounts.start(commandLine);
    return QApplication::exec();
}

Result<CommandLine> readArguments(const QSettings &settings)
{
    const QStringList arguments = QCoreApplication::arguments();
    const Translations translations(windowLanguage(askedTextLanguage(arguments), settings));
    return readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
}

int runWindow(int argc, char *argv[], const QProcessEnvironment &environment)
{
    QApplication application(argc, argv);
    describeApplication();
    QApplication::setStyle(new AppStyle); // the application owns it
    QApplication::setFont(applicationFont(QApplication::font()));
    QApplication::setWindowIcon(applicationIcon());
    // By this a desktop knows which of its programs a window belongs to; see packaging/desktop.
    QGuiApplication::setDesktopFileName(u"io.github.cvm_image_browser.cvm_image_browser"_s);

    Surroundings around;
    around.places = signInPlaces(environment);
    Result<CommandLine> commandLine = readArguments(around.settings);
    if (!commandLine) {
        printErrors({commandLine.error()});
        return HeadlessExport::BadUsage;
    }

    FirstInstance instance(
            instancePath({QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation),
                          QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}));
    const StartOutcome outcome = beginStart(instance, *commandLine, environment);
    if (outcome == StartOutcome::HandedOn)
        return HeadlessExport::AllIsThere;

    int status = openAgain;
    while (status == openAgain)
        status = showWindow(*commandLine, instance, outcome, around);
    return status;
}

/// Whether Qt will find a screen; without one it would abort before anything is said.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

ApiError usageError(const QString &message)
{
    return {.kind = ApiError::Kind::Usage, .message = message};
}

/// Says on standard error why there is no window.
int refuseWindow(const QStringList &arguments)
{
    describeApplication();
    const Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    printErrors({commandLine ? usageError(QObject::tr("There is no display to open a window on. "
                                                      "With --export FILE none is needed."))
                             : commandLine.error()});
    return HeadlessExport::BadUsage;
}

/// What is wrong with arguments that are no text: a file could not have such a name here.
QList<ApiError> faultsOf(int argc, char *argv[])
{
    QList<ApiError> faults;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument.toLocal8Bit() != argv[i])
            faults.append(usageError(
                    QObject::tr("The argument \"%1\" is not valid UTF-8.").arg(argument)));
    }
    return faults;
}

} // namespace

int main(int argc, char *argv[])
{
    preventCoreDumps();
    holdStandardStreams();
    const QProcessEnvironment environment = takeEnvironment();
    if (const QList<ApiError> faults = faultsOf(argc, argv); !faults.isEmpty()) {
        printErrors(faults);
        return HeadlessExport::BadUsage;
    }
    const QStringList arguments = rawArguments(argc, argv);
    if (!isHeadless(arguments)) {
        const bool namesPlatform = arguments.contains(u"-platform"_s);
        return hasDisplay() || namesPlatform ? runWindow(argc, argv, environment)
                                             : refuseWindow(arguments);
    }
    QCoreApplication application(argc, argv);
    describeApplication();
    // Scripts read what it says; it is in English unless they want something else.
    const QString language = askedTextLanguage(arguments);
    const Translations translations(language.isEmpty() ? u"en"_s : language);
    return runHeadless(application, QCoreApplication::arguments(), environment);
}
