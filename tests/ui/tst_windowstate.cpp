// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/windowfixture.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Where the window stood is where the next one opens.
class WindowStateTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void comesBackToItsPlace();
    void comesBackToTheScreen_data();
    void comesBackToTheScreen();
    void fitsASmallWindow();

private:
    /// Closes the window, and shows another with the same settings.
    [[nodiscard]] bool reopen();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_next;
};

void WindowStateTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void WindowStateTest::cleanup()
{
    m_next.reset();
    m_fixture.reset();
}

bool WindowStateTest::reopen()
{
    if (!m_fixture->window().close())
        return false;
    m_next = std::make_unique<MainWindow>(m_fixture->settings());
    m_next->show();
    return QTest::qWaitForWindowExposed(m_next.get());
}

void WindowStateTest::comesBackToItsPlace()
{
    MainWindow &window = m_fixture->window();
    window.setGeometry(120, 90, 1300, 780);
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, u"Activity"_s}));
    auto *splitter = m_fixture->child<QSplitter>(u"splitter"_s);
    QTRY_COMPARE(splitter->width(), 1300);
    QWidget *handle = splitter->handle(1);
    const QList<int> before = splitter->sizes();
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(0, 100));
    QMouseEvent move(QEvent::MouseMove, QPoint(50, 100), handle->mapToGlobal(QPoint(50, 100)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(handle, &move);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(0, 100));
    const QList<int> sizes = splitter->sizes();
    QVERIFY(sizes.first() > before.first());

    QVERIFY(reopen());
    QCOMPARE(m_next->geometry(), QRect(120, 90, 1300, 780));
    QCOMPARE(m_next->findChild<QSplitter *>(u"splitter"_s)->sizes(), sizes);
    QVERIFY(m_next->findChild<QDockWidget *>(u"activityDock"_s)->isVisible());
}

void WindowStateTest::comesBackToTheScreen_data()
{
    QTest::addColumn<QRect>("geometry");

    QTest::newRow("right of it") << QRect(5000, 100, 1200, 700);
    QTest::newRow("above it") << QRect(100, -2000, 1200, 700);
    QTest::newRow("larger") << QRect(0, 0, 4000, 3000);
    QTest::newRow("mostly left of it") << QRect(-1150, 100, 1200, 700);
}

void WindowStateTest::comesBackToTheScreen()
{
    QFETCH(QRect, geometry);
    m_fixture->window().setGeometry(geometry);
    QVERIFY(reopen());
    const QRect screen = m_next->screen()->availableGeometry();
    const QRect frame = m_next->geometry();
    QVERIFY2(screen.contains(QPoint(frame.center().x(), frame.top() + 8)),
             qPrintable(u"%1 %2"_s.arg(frame.left()).arg(frame.top())));
    QVERIFY(frame.width() <= screen.width());
    QVERIFY(frame.height() <= screen.height());
}

void WindowStateTest::fitsASmallWindow()
{
    MainWindow &window = m_fixture->window();
    QVERIFY(m_fixture->search());
    window.resize(1000, 650);
    QTRY_COMPARE(window.size(), QSize(1000, 650));
    QVERIFY(window.minimumSizeHint().width() <= 1000);
    QVERIFY(window.minimumSizeHint().height() <= 650);
    // The table still shows rows.
    QVERIFY(m_fixture->view().viewport()->height() >= 5 * m_fixture->view().rowHeight(0));
}

QTEST_MAIN(WindowStateTest)
#include "tst_windowstate.moc"
