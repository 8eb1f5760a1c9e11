// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// From the start of the process to a painted window, and the memory it then has: the program's
// window, and an empty one with a table. Each is a process of its own.

#include "accounts/sessionsecrets.h"
#include "cli/run.h"
#include "cli/startrequest.h"
#include "instance/firstinstance.h"
#include "instance/instancepath.h"
#include "report.h"
#include "timing.h"
#include "ui/session/windowrun.h"
#include "ui/style/appstyle.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// Memory that no other process has, in MiB: libraries are everyone's.
double ownMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double sum = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            sum += line.simplified().split(' ').at(1).toDouble();
    }
    return sum / 1024;
}

/// Ends the program when its window has been painted.
class PaintWatcher final : public QObject
{
public:
    PaintWatcher(QApplication &application, qint64 start) : m_start(start)
    {
        application.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The paint event is followed by those of the widgets inside, in the same go.
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow *>(watched) &&
            !m_isPainted) {
            m_isPainted = true;
            QTimer::singleShot(0, this, [this] {
                QTextStream(stdout) << double(now() - m_start) / 1e6 << ' ' << ownMemory();
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    qint64 m_start;
    bool m_isPainted = false;
};

/// As the program does it where nobody has signed in yet; see main.cpp.
int showProgram(QApplication &application, qint64 start)
{
    const PaintWatcher watcher(application, start);
    QApplication::setStyle(new AppStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    QApplication::setWindowIcon(applicationIcon());
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    FirstInstance instance(instancePath({folder.path()}));
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const StartOutcome outcome = beginStart(instance, CommandLine(), environment);
    SessionSecrets secrets;
    WindowRun run({.settings = settings,
                   .secrets = secrets,
                   .places = signInPlaces(environment),
                   .searchesPath = folder.filePath(u"searches.json"_s),
                   .watchedPath = folder.filePath(u"watched.json"_s)},
                  instance, outcome);
    return run.exec(CommandLine());
}

int showEmptyWindow(QApplication &application, qint64 start)
{
    const PaintWatcher watcher(application, start);
    QMainWindow window;
    window.setCentralWidget(new QTableView(&window));
    window.resize(1440, 900);
    window.show();
    return application.exec();
}

struct Start
{
    double time = 0;
    double memory = 0;
};

Start measure(const QString &program, const QString &which)
{
    QProcess process;
    process.start(program, {which, QString::number(now())});
    process.waitForFinished();
    const QByteArrayList numbers = process.readAllStandardOutput().split(' ');
    return {numbers.value(0).toDouble(), numbers.value(1).toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"program")
        return showProgram(application, arguments.value(2).toLongLong());
    if (arguments.value(1) == u"empty")
        return showEmptyWindow(application, arguments.value(2).toLongLong());

    std::vector<double> times[2];
    std::vector<double> memories[2];
    for (int repetition = 0; repetition < 11; ++repetition) {
        for (size_t i = 0; i < 2; ++i) {
            const Start start = measure(arguments.constFirst(), i == 0 ? u"program"_s : u"empty"_s);
            times[i].push_back(start.time);
            memories[i].push_back(start.memory);
        }
    }
    const double time = median(times[0]) / median(times[1]);
    const double memory = median(memories[0]) / median(memories[1]);
    reportTarget(u"start to painted window on %1, beside an empty one"_s.arg(
                         QGuiApplication::platformName() == u"xcb"_s ? u"an X server"_s
                                                                     : u"no real screen"_s),
                 u"≤ 1.4 ×"_s,
                 u"%1 (%2 and %3)"_s.arg(asRatio(time), inMilliseconds(median(times[0])),
                                         inMilliseconds(median(times[1]))),
                 time <= 1.4);
    reportTarget(u"its memory"_s, u"≤ 2 ×"_s,
                 u"%1 (%2 and %3 MiB)"_s.arg(asRatio(memory), shortNumber(median(memories[0])),
                                             shortNumber(median(memories[1]))),
                 memory <= 2);
    return 0;
}
