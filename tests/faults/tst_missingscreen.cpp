// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include <QApplication>
#include <QProcess>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString leaveArgument = u"--leave-a-window"_s;
// A second screen, to the right of that of the tests.
const QByteArray twoScreens = R"({"screens": [
    {"name": "left", "x": 0, "y": 0, "width": 1920, "height": 1080,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "right", "x": 1920, "y": 0, "width": 2560, "height": 1440,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

const QRect onTheRight(2400, 200, 1900, 1100);

/// In a process that has both screens: closes a window on the right one. Returns the exit status.
int leaveWindow(const QString &settingsPath)
{
    QSettings settings(settingsPath, QSettings::IniFormat);
    MainWindow window(settings);
    window.setGeometry(onTheRight);
    window.show();
    const bool isThere = waitUntilExposed(window) && window.screen()->name() == "right"_L1 &&
                         window.geometry() == onTheRight;
    return isThere && window.close() ? 0 : 1;
}

} // namespace

/// A window whose screen is unplugged until the next start.
class MissingScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void comesBackWithinReach();
};

void MissingScreenTest::comesBackWithinReach()
{
    const QTemporaryDir folder;
    const QString settingsPath = folder.filePath(u"settings.ini"_s);
    QFile screens(folder.filePath(u"screens.json"_s));
    QVERIFY(screens.open(QIODevice::WriteOnly));
    screens.write(twoScreens);
    screens.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + screens.fileName());
    QProcess other;
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {leaveArgument, settingsPath});
    QVERIFY(other.waitForFinished(longestWait));
    QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());

    QCOMPARE(QGuiApplication::screens().size(), 1);
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QVERIFY(!screen.intersects(onTheRight));
    QSettings settings(settingsPath, QSettings::IniFormat);
    QVERIFY(!settings.allKeys().isEmpty());
    MainWindow window(settings);
    window.show();
    QVERIFY(waitUntilExposed(window));
    const QRect frame = window.geometry();
    QVERIFY2(screen.contains(frame), qPrintable(u"%1,%2 %3×%4"_s.arg(frame.x())
                                                        .arg(frame.y())
                                                        .arg(frame.width())
                                                        .arg(frame.height())));
    QVERIFY(frame.width() > screen.width() / 2);
}

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == leaveArgument)
        return leaveWindow(arguments.value(2));
    MissingScreenTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_missingscreen.moc"
