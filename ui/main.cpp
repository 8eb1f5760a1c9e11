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
#include "cli/startpaths.h"
#include "cli/startrequest.h"
#include "core/errortext.h"
#include "instance/firstinstance.h"
#include "instance/instancepath.h"
#include "languages/translations.h"
#include "ui/session/windowrun.h"
#include "ui/style/appstyle.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void describeApplication()
{
    QCoreApplication::setApplicationName(u"cvm-image-browser"_s);
    QCoreApplication::setOrganizationName(u"cvm-image-browser"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CVM_VERSION));
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

/// What was typed in the current folder.
Result<CommandLine> readTyped(const QStringList &arguments)
{
    return readCommandLine(arguments, SavedSearchStore(savedSearchesPath()))
            .and_then([](const CommandLine &line) {
                return withPathsFrom(line, QDir::currentPath());
            });
}

Result<CommandLine> readArguments(const QSettings &settings)
{
    const QStringList arguments = QCoreApplication::arguments();
    const Translations translations(windowLanguage(askedTextLanguage(arguments), settings));
    return readTyped(arguments);
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

    QSettings settings;
    const Result<CommandLine> commandLine = readArguments(settings);
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

    SessionSecrets secrets;
    WindowRun run({.settings = settings,
                   .secrets = secrets,
                   .places = signInPlaces(environment),
                   .searchesPath = savedSearchesPath(),
                   .watchedPath = watchedListsPath()},
                  instance, outcome);
    return run.exec(*commandLine);
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
    const Result<CommandLine> commandLine = readTyped(arguments);
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
    reportMessagesInLines();
    const QProcessEnvironment environment = takeEnvironment();
    if (const QList<ApiError> faults = faultsOf(argc, argv); !faults.isEmpty()) {
        printErrors(faults);
        return HeadlessExport::BadUsage;
    }
    const QStringList arguments = rawArguments(argc, argv);
    const bool isForWindow = !isHeadless(arguments);
    if (isForWindow && (hasDisplay() || arguments.contains(u"-platform"_s)))
        return runWindow(argc, argv, environment);
    QCoreApplication application(argc, argv);
    describeApplication();
    // Scripts read what it says; it is in English unless they want something else.
    const QString language = askedTextLanguage(arguments);
    const Translations translations(language.isEmpty() ? u"en"_s : language);
    if (isForWindow)
        return refuseWindow(QCoreApplication::arguments());
    return runHeadless(application, QCoreApplication::arguments(), environment);
}
