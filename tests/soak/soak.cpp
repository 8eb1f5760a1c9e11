// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// soak [ROUNDS]: uses the real window on two demo clouds for so many rounds, 3 if it is not said.
// After the last one no more files, sockets and threads may be open than after the first (Qt keeps
// its list of file types open), and no more memory may be used, within 5 percent, than after the
// tenth. Ends with 1 when something went wrong.

#include "footprint.h"
#include "soaksteps.h"
#include "support/waiting.h"
#include "ui/mainwindow.h"
#include "ui/style/appstyle.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QtTest>

#include <malloc.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int settledAfter = 10; ///< Rounds after which everything is as large as it gets.

/// Waits until the connections of the round are closed, on both sides.
Footprint restingFootprint(const Footprint &before)
{
    Footprint footprint = currentFootprint();
    (void)waitFor(u"connections and threads to end"_s, [&] {
        footprint = currentFootprint();
        return footprint.sockets <= before.sockets && footprint.threads <= before.threads;
    });
    return footprint;
}

/// How much the program held at points of a run.
struct Course
{
    Footprint before = {};
    Footprint first = {}; ///< After the first round.
    std::optional<Footprint> settled = {};
    Footprint last = {};
};

/// What the program holds in the end that it should not.
QStringList faultsOf(const Course &course)
{
    QStringList faults;
    if (course.last.files > course.first.files || course.last.sockets > course.before.sockets)
        faults.append(u"files or sockets are left"_s);
    if (course.last.threads > course.before.threads)
        faults.append(u"threads are left"_s);
    if (course.settled && double(course.last.memory) > double(course.settled->memory) * 1.05)
        faults.append(u"the memory grows"_s);
    return faults;
}

} // namespace

int main(int argc, char *argv[])
{
    // Else each of the network's threads has a heap, and what these lose to gaps looks like growth.
    mallopt(M_ARENA_MAX, 1);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setStyle(new AppStyle); // the application owns it
    const int rounds = QCoreApplication::arguments().value(1, u"3"_s).toInt();
    QTextStream out(stdout);

    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    MainWindow window(settings);
    window.resize(1440, 900);
    window.show();
    SoakCloud clouds[2];
    if (!clouds[0].start() || !clouds[1].start() || !activate(window)) {
        out << "The clouds or the window do not start." << Qt::endl;
        return 1;
    }

    SoakSteps steps(window, folder.path());
    Course course = {.before = currentFootprint()};
    out << "before: " << footprintText(course.before) << Qt::endl;
    for (int round = 1; round <= rounds; ++round) {
        const QString fault = steps.takeRound(round, clouds[round % 2], clouds[(round + 1) % 2]);
        if (!fault.isEmpty()) {
            out << "round " << round << ": failed at: " << fault << Qt::endl;
            return 1;
        }
        course.last = restingFootprint(course.before);
        if (round == 1)
            course.first = course.last;
        if (round == settledAfter)
            course.settled = course.last;
        if (round % settledAfter == 0 || round == rounds)
            out << "round " << round << ": " << footprintText(course.last) << Qt::endl;
    }
    out << clouds[0].requestCount() + clouds[1].requestCount() << " requests" << Qt::endl;

    const QStringList faults = faultsOf(course);
    for (const QString &fault : faults)
        out << "failed: " << fault << Qt::endl;
    return faults.isEmpty() ? 0 : 1;
}
