// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"
#include "accounts/sessionsecrets.h"
#include "cli/coredump.h"
#include "cli/headlessexport.h"
#include "cli/run.h"
#include "cli/searchoption.h"
#include "cli/standardstreams.h"
#include "core/errortext.h"
#include "ui/mainwindow.h"
#include "ui/screenshot.h"
#include "ui/session/accountflow.h"
#include "ui/session/pinnedflow.h"
#include "ui/session/settingsflow.h"
#include "ui/session/windowsession.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"
#include "ui/window/endsignals.h"

#include <QApplication>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTextStream>
#include <QTranslator>

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

/// English is translated, too: it has plurals. It serves where the user's language is missing.
void installTranslator(QTranslator &translator)
{
    const QString name = u"cvm-image-browser"_s;
    const QString folder = u":/translations"_s;
    if (translator.load(QLocale(), name, u"_"_s, folder) ||
        translator.load(name + u"_en"_s, folder))
        QCoreApplication::installTranslator(&translator);
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

int runWindow(int argc, char *argv[], const QProcessEnvironment &environment)
{
    QApplication application(argc, argv);
    describeApplication();
    QTranslator translator;
    installTranslator(translator);
    QApplication::setStyle(new AppStyle); // the application owns it
    QApplication::setFont(applicationFont(QApplication::font()));
    QApplication::setWindowIcon(QIcon(u":/app-icon.svg"_s));

    Result<CommandLine> commandLine =
            readCommandLine(QCoreApplication::arguments(), SavedSearchStore(savedSearchesPath()));
    if (!commandLine) {
        printErrors({commandLine.error()});
        return HeadlessExport::BadUsage;
    }

    QSettings settings;
    SessionSecrets secrets;
    const SignInPlaces places = signInPlaces(environment);
    MainWindow window(settings, savedSearchesPath());
    WindowSession session(window, places, secrets);
    AccountFlow accounts(window, session, places, secrets, settings);
    const SettingsFlow settingsFlow(window, session, accounts, secrets, settings);
    PinnedFlow pinned(window, session, watchedListsPath());
    std::unique_ptr<Screenshot> screenshot;
    if (!commandLine->screenshotPath.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(window, commandLine->screenshotPath);
        QObject::connect(screenshot.get(), &Screenshot::finished, &application, endWith);
    }
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, [&window](int number) {
        window.close();
        QCoreApplication::exit(128 + number); // as shells say it
    });
    commandLine->cloud.lastUsed = lastUsedProfile(settings);
    accounts.start(*commandLine);
    return QApplication::exec();
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
    QTranslator translator;
    installTranslator(translator);
    return runHeadless(application, QCoreApplication::arguments(), environment);
}
