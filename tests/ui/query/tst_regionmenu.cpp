// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionmenu.h"

#include "regiontreefixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = RegionTreeFixture::seoul;

} // namespace

class RegionMenuTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensItsMenu_data();
    void opensItsMenu();
    void theMenuChecks();
    void theMenuCopies();
    void theMenuLoads_data();
    void theMenuLoads();

private:
    std::unique_ptr<RegionTreeFixture> m_fixture;
};

void RegionMenuTest::init()
{
    m_fixture = std::make_unique<RegionTreeFixture>();
    QVERIFY(m_fixture->show());
}

void RegionMenuTest::cleanup()
{
    m_fixture.reset();
}

void RegionMenuTest::opensItsMenu_data()
{
    QTest::addColumn<QContextMenuEvent::Reason>("reason");
    QTest::newRow("mouse") << QContextMenuEvent::Mouse;
    QTest::newRow("keyboard") << QContextMenuEvent::Keyboard;
}

void RegionMenuTest::opensItsMenu()
{
    QFETCH(QContextMenuEvent::Reason, reason);
    const QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    QWidget *target = &m_fixture->tree;
    if (reason == QContextMenuEvent::Mouse)
        target = m_fixture->tree.viewport(); // whatever the current item is
    else
        m_fixture->tree.setCurrentItem(m_fixture->item(u"Seoul (ap-seoul)"_s));
    const QPoint point = m_fixture->tree.visualItemRect(region).center();
    QContextMenuEvent event(reason, point, m_fixture->tree.viewport()->mapToGlobal(point));
    QApplication::sendEvent(target, &event);
    auto *menu = m_fixture->tree.findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().first()->text(), u"&Only Seoul"_s);
    QCOMPARE(m_fixture->tree.currentItem(), region);
    menu->close();
}

void RegionMenuTest::theMenuChecks()
{
    m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Only Seoul"_s)->trigger();
    QCOMPARE(m_fixture->tree.checkedRegions(), QStringList {seoul});
    m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Check Asia Pacific"_s)->trigger();
    QCOMPARE(m_fixture->tree.checkedRegions().size(), 6);
    m_fixture->menuAction(u"Finance"_s, u"Check Finance"_s)->trigger();
    QCOMPARE(m_fixture->tree.checkedRegions().size(), 8);
    m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Uncheck Asia Pacific"_s)->trigger();
    QCOMPARE(m_fixture->tree.checkedRegions(),
             (QStringList {u"ap-shanghai-fsi"_s, u"ap-shenzhen-fsi"_s}));
    m_fixture->menuAction(u"Asia Pacific"_s, u"Only Asia Pacific"_s)->trigger();
    QCOMPARE(m_fixture->tree.checkedRegions().size(), 6);
    QVERIFY(!m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Remove Seoul"_s));
    m_fixture->tree.addRegion(u"me-dubai"_s);
    m_fixture->menuAction(u"me-dubai"_s, u"Remove me-dubai"_s)->trigger();
    QVERIFY(!m_fixture->item(u"me-dubai"_s));
}

void RegionMenuTest::theMenuCopies()
{
    const QSignalSpy notices(&m_fixture->menu, &RegionMenu::copied);
    m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Copy 1 Region IDs"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), seoul);
    m_fixture->menuAction(u"Finance"_s, u"Copy 2 Region IDs"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ap-shanghai-fsi\nap-shenzhen-fsi"_s);
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices.at(1).at(0).toString(), u"2 region IDs copied"_s);
}

void RegionMenuTest::theMenuLoads_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isEnabled");

    QTest::newRow("partial") << PlaceState::Partial << u"Load All of It"_s << true;
    QTest::newRow("stopped") << PlaceState::Stopped << u"Load All of It"_s << true;
    QTest::newRow("failed") << PlaceState::Failed << u"Retry"_s << true;
    QTest::newRow("complete") << PlaceState::Complete << u"Load All of It"_s << false;
    QTest::newRow("loading") << PlaceState::Loading << u"Load All of It"_s << false;
}

void RegionMenuTest::theMenuLoads()
{
    QFETCH(PlaceState, state);
    QFETCH(QString, text);
    QFETCH(bool, isEnabled);
    QSignalSpy loads(&m_fixture->menu, &RegionMenu::loadRequested);
    m_fixture->tree.setStatus(
            {.place = {.region = seoul}, .state = state, .loaded = 100, .total = 300});
    for (const QString &name : {u"Seoul (ap-seoul)"_s, u"Asia Pacific"_s}) {
        QAction *load = m_fixture->menuAction(name, text);
        QVERIFY(load);
        QCOMPARE(load->isEnabled(), isEnabled);
        load->trigger();
    }
    QCOMPARE(loads.size(), isEnabled ? 2 : 0);
    if (isEnabled) {
        QCOMPARE(loads.at(0).at(0).toStringList(), QStringList {seoul});
        // Of a group, only what failed is tried again.
        QCOMPARE(loads.at(1).at(0).toStringList().size(), state == PlaceState::Failed ? 1 : 6);
    }
}

QTEST_MAIN(RegionMenuTest)
#include "tst_regionmenu.moc"
