// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// What the window with 100,000 rows does while nobody uses it: bench_idling [SECONDS].

#include "benchsource.h"
#include "core/region.h"
#include "report.h"
#include "ui/mainwindow.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

struct Usage
{
    long wakeUps = 0;
    double milliseconds = 0;
};

/// Of the thread of the window, since it began.
Usage usage()
{
    rusage used = {};
    getrusage(RUSAGE_THREAD, &used);
    const auto inMs = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return {used.ru_nvcsw, inMs(used.ru_utime) + inMs(used.ru_stime)};
}

void runFor(int time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new AppStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    const int seconds = argc > 1 ? QCoreApplication::arguments().at(1).toInt() : 60;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    BenchSource source(100'000);
    MainWindow window(settings);
    window.setSource(&source);
    window.show();
    window.search({.places = placesIn(knownRegionIds())});
    window.findChild<QAction *>(u"loadAllAction"_s)->trigger();
    runFor(1'000);
    while (window.catalog().summary().loading)
        runFor(100);
    runFor(2'000);

    const Usage before = usage();
    runFor(seconds * 1'000);
    const Usage after = usage();
    // One wake-up is the end of the measurement.
    const long wakeUps = after.wakeUps - before.wakeUps - 1;
    reportTarget(u"wake-ups of the idle window in %1 s"_s.arg(seconds), u"0"_s,
                 u"%1, %2 of CPU"_s.arg(wakeUps).arg(
                         inMilliseconds(after.milliseconds - before.milliseconds)),
                 wakeUps <= 0);
    window.setSource(nullptr);
    return 0;
}
