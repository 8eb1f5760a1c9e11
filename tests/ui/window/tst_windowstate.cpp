// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/sessionend.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/window/windowstate.h"

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// A window of its own with two panels and a table's header.
struct PlainWindow
{
    explicit PlainWindow(QSettings &settings)
        : splitter(new QSplitter(&window)), header(new QHeaderView(Qt::Horizontal, splitter)),
          panel(new QWidget(splitter)), action(new QAction(&window)),
          state(new WindowState(window, *splitter, *header, settings))
    {
        window.setCentralWidget(splitter);
        action->setObjectName(u"showPanelAction"_s);
        action->setCheckable(true);
        action->setChecked(true);
        QObject::connect(action, &QAction::toggled, panel, &QWidget::setVisible);
        state->keepChecked({action});
    }

    QMainWindow window;
    QSplitter *splitter;
    QHeaderView *header;
    QWidget *panel;
    QAction *action;
    WindowState *state;
};

} // namespace

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
    void clampsToTheScreenOfTheTitleBar_data();
    void clampsToTheScreenOfTheTitleBar();
    void beginsWithRoomForItsFrame_data();
    void beginsWithRoomForItsFrame();
    void keepsWhatIsChecked();
    void keepsItWhenTheSessionEnds();
    void keepsTheSort();
    void passesOverUnknownColumnsOfTheSort();
    void comesBackWithoutFoldedPanels();
    void comesBackWithItsSort();
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
    return waitUntilExposed(*m_next);
}

void WindowStateTest::comesBackToItsPlace()
{
    MainWindow &window = m_fixture->window();
    window.setGeometry(120, 90, 1300, 780);
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, u"Activity"_s}));
    auto *splitter = m_fixture->child<QSplitter>(u"splitter"_s);
    QTRY_COMPARE_WITH_TIMEOUT(splitter->width(), 1300, longestWait);
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

void WindowStateTest::clampsToTheScreenOfTheTitleBar_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QRect>("clamped");

    // A small main screen, and a large one to its right.
    QTest::newRow("on the main one") << QRect(100, 50, 800, 500) << QRect(100, 50, 800, 500);
    QTest::newRow("as large as the other")
            << QRect(1280, 0, 2560, 1440) << QRect(1280, 0, 2560, 1440);
    QTest::newRow("larger than the other")
            << QRect(1300, 10, 5000, 3000) << QRect(1280, 0, 2560, 1440);
    QTest::newRow("larger than the main one") << QRect(0, 0, 2000, 1000) << QRect(0, 0, 1280, 720);
    QTest::newRow("outside both") << QRect(9000, 100, 2000, 1000) << QRect(0, 0, 1280, 720);
}

void WindowStateTest::clampsToTheScreenOfTheTitleBar()
{
    QFETCH(QRect, window);
    QFETCH(QRect, clamped);
    const QList<QRect> screens = {QRect(0, 0, 1280, 720), QRect(1280, 0, 2560, 1440)};
    QCOMPARE(clampedToScreens(window, screens), clamped);
    QCOMPARE(clampedToScreens(window, {}), window);
}

void WindowStateTest::beginsWithRoomForItsFrame_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("isMaximized");

    QTest::newRow("small") << QSize(1366, 768) << true;
    QTest::newRow("as large as the window") << QSize(1440, 900) << true;
    QTest::newRow("a frame's width short") << QSize(1441, 1080) << true;
    QTest::newRow("a title bar's height short") << QSize(1920, 910) << true;
    QTest::newRow("large") << QSize(1920, 1080) << false;
    QTest::newRow("large at twice the scale") << QSize(960, 540) << true;
}

void WindowStateTest::beginsWithRoomForItsFrame()
{
    QFETCH(QSize, screen);
    QFETCH(bool, isMaximized);
    QCOMPARE(beginsMaximized({1440, 900}, screen, 24), isMaximized);
}

void WindowStateTest::keepsWhatIsChecked()
{
    QSettings &settings = m_fixture->settings();
    settings.clear();
    {
        PlainWindow first(settings);
        QVERIFY(!first.state->restore());
        QVERIFY(first.action->isChecked());
        first.window.show();
        QVERIFY(first.panel->isVisible());
        first.action->trigger();
        first.state->save();
    }
    {
        PlainWindow second(settings);
        QVERIFY(second.state->restore());
        second.window.show();
        QVERIFY(!second.action->isChecked());
        QVERIFY(!second.panel->isVisible());
        second.action->trigger();
        QVERIFY(second.panel->isVisible());
        second.state->save();
    }
    PlainWindow third(settings);
    QVERIFY(third.state->restore());
    QVERIFY(third.action->isChecked());
}

void WindowStateTest::keepsItWhenTheSessionEnds()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    PlainWindow window(settings);
    window.window.resize(700, 500);
    window.action->setChecked(false);
    endSession(); // no window is closed by that

    PlainWindow next(settings);
    next.state->restore();
    QCOMPARE(next.window.size(), QSize(700, 500));
    QVERIFY(!next.action->isChecked());
}

void WindowStateTest::keepsTheSort()
{
    PlainWindow window(m_fixture->settings());
    const QList<SortKeyColumn> sort = {{int(ImageColumn::Region), Qt::AscendingOrder},
                                       {int(ImageColumn::Created), Qt::DescendingOrder}};
    window.state->saveSort(sort);
    const PlainWindow next(m_fixture->settings());
    QCOMPARE(next.state->sort(), sort);
    window.state->saveSort({});
    QVERIFY(next.state->sort().isEmpty());
}

void WindowStateTest::passesOverUnknownColumnsOfTheSort()
{
    m_fixture->settings().setValue(u"window/sort"_s, QStringList {u"-futureColumn"_s, u"-size"_s});
    const PlainWindow window(m_fixture->settings());
    QCOMPARE(window.state->sort(),
             (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::DescendingOrder}}));
    // One name alone comes back from a file as a text.
    m_fixture->settings().setValue(u"window/sort"_s, u"size"_s);
    QCOMPARE(window.state->sort(),
             (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::AscendingOrder}}));
}

void WindowStateTest::comesBackWithoutFoldedPanels()
{
    const QStringList panels = {u"filterPanel"_s, u"detailPane"_s};
    QVERIFY(m_fixture->search());
    m_fixture->window().selectRow(0);
    for (const QString &panel : panels)
        QVERIFY2(m_fixture->child<QWidget>(panel)->isVisible(), qPrintable(panel));
    QTest::keyClick(&m_fixture->window(), Qt::Key_F9);
    QTest::keyClick(&m_fixture->window(), Qt::Key_F7);
    const auto *facets = m_fixture->child<QAction>(u"showFacetsAction"_s);
    const bool hadFacets = facets->isChecked();
    QTest::keyClick(&m_fixture->window(), Qt::Key_F8);
    QVERIFY(reopen());
    for (const QString &panel : panels)
        QVERIFY2(!m_next->findChild<QWidget *>(panel)->isVisible(), qPrintable(panel));
    QCOMPARE(m_next->findChild<QAction *>(u"showFacetsAction"_s)->isChecked(), !hadFacets);

    // They come back as wide as they were.
    QVERIFY(activate(*m_next));
    QTest::keyClick(m_next.get(), Qt::Key_F9);
    QTest::keyClick(m_next.get(), Qt::Key_F7);
    for (const QString &panel : panels)
        QTRY_VERIFY2_WITH_TIMEOUT(m_next->findChild<QWidget *>(panel)->width() > 200,
                                  qPrintable(panel), longestWait);
}

void WindowStateTest::comesBackWithItsSort()
{
    QVERIFY(m_fixture->search());
    clickHeader(m_fixture->view(), int(ImageColumn::Size));
    clickHeader(m_fixture->view(), int(ImageColumn::Size));
    const QList<SortKeyColumn> sort = m_fixture->window().model().sortColumns();
    QCOMPARE(sort, (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::DescendingOrder}}));
    QVERIFY(reopen());
    QCOMPARE(m_next->model().sortColumns(), sort);
}

void WindowStateTest::fitsASmallWindow()
{
    MainWindow &window = m_fixture->window();
    QVERIFY(m_fixture->search());
    window.resize(1000, 650);
    QTRY_COMPARE_WITH_TIMEOUT(window.size(), QSize(1000, 650), longestWait);
    QVERIFY(window.minimumSizeHint().width() <= 1000);
    QVERIFY(window.minimumSizeHint().height() <= 650);
    // The table still shows rows.
    QVERIFY(m_fixture->view().viewport()->height() >= 5 * m_fixture->view().rowHeight(0));
}

QTEST_MAIN(WindowStateTest)
#include "tst_windowstate.moc"
