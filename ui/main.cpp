// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"
#include "cli/headlessexport.h"
#include "cli/run.h"
#include "cli/searchoption.h"
#include "core/clocktext.h"
#include "core/region.h"
#include "ui/mainwindow.h"
#include "ui/screenshot.h"
#include "ui/searches/searchshelf.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

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

/// Gives the window its cloud, and keeps the session in `session`.
void openSession(std::unique_ptr<CloudSession> &session, const CommandLine &commandLine,
                 MainWindow &window)
{
    window.setSource(nullptr);
    auto opened = CloudSession::open(commandLine, QProcessEnvironment::systemEnvironment());
    if (!opened)
        return;
    session = std::move(*opened);
    QObject::connect(session.get(), &CloudSession::clockOffsetChanged, &window,
                     [&window](qint64 seconds) {
                         window.showNotice(QObject::tr("Wrong time:"), clockOffsetText(seconds));
                     });
    QObject::connect(session.get(), &CloudSession::requestEnded, &window, &MainWindow::addActivity);
    QObject::connect(session.get(), &CloudSession::slowedDownChanged, &window,
                     &MainWindow::setSlowedDown);
    window.setSource(&session->source(),
                     commandLine.isDemo ? QObject::tr("Demo cloud") : QString());
    if (const auto search = startSearch(commandLine, window.searches().searches()))
        window.openSearch(*search);
    else
        window.search(commandLine.query);
}

int runWindow(int argc, char *argv[])
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
        QTextStream(stderr) << commandLine.error().message << Qt::endl;
        return 2;
    }

    QSettings settings;
    std::unique_ptr<CloudSession> session;
    MainWindow window(settings, savedSearchesPath());
    QObject::connect(&window, &MainWindow::demoRequested, &window, [&] {
        commandLine->isDemo = true;
        commandLine->endpoint.reset();
        openSession(session, *commandLine, window);
    });
    std::unique_ptr<Screenshot> screenshot;
    if (!commandLine->screenshotPath.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(window, commandLine->screenshotPath);
        QObject::connect(screenshot.get(), &Screenshot::finished, &application,
                         [path = commandLine->screenshotPath](bool isSaved) {
                             if (!isSaved) {
                                 QTextStream(stderr)
                                         << QObject::tr("%1 could not be written.").arg(path)
                                         << Qt::endl;
                             }
                             QCoreApplication::exit(isSaved ? 0 : 1);
                         });
    }
    window.show();
    openSession(session, *commandLine, window);
    const int status = QApplication::exec();
    // The session goes before the window does.
    window.setSource(nullptr);
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

/// Says on standard error why there is no window.
int refuseWindow(const QStringList &arguments)
{
    describeApplication();
    const Result<CommandLine> commandLine =
            readCommandLine(arguments, SavedSearchStore(savedSearchesPath()));
    QTextStream(stderr)
            << (commandLine ? QObject::tr("There is no display to open a window on. With --export "
                                          "FILE none is needed.")
                            : commandLine.error().message)
            << Qt::endl;
    return HeadlessExport::BadUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments = rawArguments(argc, argv);
    if (!isHeadless(arguments)) {
        const bool namesPlatform = arguments.contains(u"-platform"_s);
        return hasDisplay() || namesPlatform ? runWindow(argc, argv) : refuseWindow(arguments);
    }
    QCoreApplication application(argc, argv);
    describeApplication();
    QTranslator translator;
    installTranslator(translator);
    return runHeadless(application, QCoreApplication::arguments());
}
