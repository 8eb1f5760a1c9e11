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

const QString output = u"screen"_s; // of Xvfb, as xrandr calls it
const QRect wholeScreen(0, 0, 1920, 1080);
const QRect leftHalf(0, 0, 960, 1080);
const QRect smallScreen(0, 0, 1024, 768);

/// Calls xrandr on the display. Returns what it has to complain about; empty when all is well.
QByteArray callXrandr(const QStringList &arguments)
{
    QProcess xrandr;
    xrandr.start(u"xrandr"_s, arguments);
    if (!xrandr.waitForFinished(longestWait))
        return "This test needs the package x11-xserver-utils.";
    return xrandr.readAllStandardError();
}

QRect onlyScreen()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    return screens.size() == 1 ? screens.first()->geometry() : QRect();
}

} // namespace

/// The screen of a window is unplugged while it is open. The display is that of an X server without
/// a window manager, so what brings the window back is the program itself.
class UnpluggedScreenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void comesBackFromAScreenThatGoes();
    void staysWhereItIsWithinReach();
    void fitsIntoAScreenThatShrinks();
    void outlivesTheOnlyScreen();

private:
    /// Makes two screens of the one there is.
    void splitScreen();
    void showWindow(const QRect &geometry);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void UnpluggedScreenTest::initTestCase()
{
    const QString timings = u"64 1024 1048 1184 1344 768 771 777 806"_s;
    QCOMPARE(callXrandr(QStringList {u"--newmode"_s, u"small"_s} + timings.split(u' ')), "");
    QCOMPARE(callXrandr({u"--addmode"_s, output, u"small"_s}), "");
}

void UnpluggedScreenTest::init()
{
    QTRY_COMPARE_WITH_TIMEOUT(onlyScreen(), wholeScreen, longestWait);
    m_settings =
            std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(*m_settings);
}

void UnpluggedScreenTest::cleanup()
{
    m_window.reset();
    (void)callXrandr({u"--delmonitor"_s, u"left"_s}); // it need not be there
    (void)callXrandr({u"--delmonitor"_s, u"right"_s});
    QCOMPARE(callXrandr({u"--output"_s, output, u"--mode"_s, u"1920x1080"_s}), "");
}

void UnpluggedScreenTest::splitScreen()
{
    // Left and right, each with its millimeters and its place.
    QCOMPARE(callXrandr({u"--setmonitor"_s, u"left"_s, u"960/250x1080/280+0+0"_s, output}), "");
    QCOMPARE(callXrandr({u"--setmonitor"_s, u"right"_s, u"960/250x1080/280+960+0"_s, u"none"_s}),
             "");
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::screens().size(), 2, longestWait);
}

void UnpluggedScreenTest::showWindow(const QRect &geometry)
{
    m_window->setGeometry(geometry);
    m_window->show();
    QVERIFY(waitUntilExposed(*m_window));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->geometry(), geometry, longestWait);
}

void UnpluggedScreenTest::comesBackFromAScreenThatGoes()
{
    splitScreen();
    showWindow({980, 40, 900, 900});
    QCOMPARE(m_window->screen()->name(), u"right"_s);
    QCOMPARE(callXrandr({u"--delmonitor"_s, u"right"_s}), "");
    QTRY_COMPARE_WITH_TIMEOUT(onlyScreen(), leftHalf, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->geometry(), QRect(0, 0, 900, 900), longestWait);
    QVERIFY(m_window->isVisible());
}

void UnpluggedScreenTest::staysWhereItIsWithinReach()
{
    splitScreen();
    const QRect place(30, 40, 900, 900);
    showWindow(place);
    QCOMPARE(callXrandr({u"--delmonitor"_s, u"right"_s}), "");
    QTRY_COMPARE_WITH_TIMEOUT(onlyScreen(), leftHalf, longestWait);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->geometry(), place);
}

void UnpluggedScreenTest::fitsIntoAScreenThatShrinks()
{
    showWindow({200, 90, 1500, 900});
    QCOMPARE(callXrandr({u"--output"_s, output, u"--mode"_s, u"small"_s}), "");
    QTRY_COMPARE_WITH_TIMEOUT(onlyScreen(), smallScreen, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->geometry(), smallScreen, longestWait);
}

void UnpluggedScreenTest::outlivesTheOnlyScreen()
{
    const QRect place(300, 90, 1200, 700);
    showWindow(place);
    // The display keeps its size; with none, xrandr ends in an error.
    QCOMPARE(callXrandr({u"--fb"_s, u"1920x1080"_s, u"--output"_s, output, u"--off"_s}), "");
    QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::primaryScreen()->name() != output, longestWait);
    QVERIFY(m_window->isVisible());
    QCOMPARE(callXrandr({u"--output"_s, output, u"--mode"_s, u"1920x1080"_s}), "");
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::primaryScreen()->name(), output, longestWait);
    QTRY_VERIFY2_WITH_TIMEOUT(wholeScreen.contains(m_window->geometry()), "out of reach",
                              longestWait);
    QCOMPARE(m_window->size(), place.size());
}

int main(int argc, char *argv[])
{
    QProcess server;
    // It ends with the connection of this program, however that ends.
    server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-terminate"_s, u"-screen"_s, u"0"_s,
                             u"1920x1080x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!server.waitForReadyRead(longestWait)) {
        qCritical("This test needs the package xvfb.");
        return 1;
    }
    qputenv("DISPLAY", ':' + server.readAllStandardOutput().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    // Without an address, libdbus starts a bus for the display, and leaks memory doing it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    int status = 0;
    {
        const QApplication application(argc, argv);
        UnpluggedScreenTest test;
        status = QTest::qExec(&test, argc, argv);
    }
    server.waitForFinished(longestWait);
    return status;
}
#include "tst_unpluggedscreen.moc"
