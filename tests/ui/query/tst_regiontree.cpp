// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiontree.h"

#include "core/region.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/query/regionmenu.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
constexpr int status = RegionTree::StatusColumn;

} // namespace

class RegionTreeTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickOnANameChecks();
    void aClickOnAHeadingChecksItsGroup();
    void aClickOnAnArrowOnlyFolds();
    void listsOthersById();
    void removesOnlyOthers();
    void whatIsHiddenIsLeftAlone();
    void allChecksTypedOnesToo();
    void saysHowManyAreFound();
    void tellsOfEachAccount();
    void isSwitchedFromOutside();
    void opensItsMenu_data();
    void opensItsMenu();
    void theMenuChecks();
    void theMenuCopies();
    void theMenuLoads_data();
    void theMenuLoads();

private:
    [[nodiscard]] QTreeWidgetItem *item(const QString &text) const
    {
        return m_tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    void click(const QTreeWidgetItem *item, int x = 0) const
    {
        const QRect rect = m_tree->visualItemRect(item);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {},
                          {x == 0 ? rect.center().x() : x, rect.center().y()});
    }
    [[nodiscard]] QAccessibleInterface *accessible(const QString &name) const;
    /// The action of the menu that is opened on the item by key.
    [[nodiscard]] QAction *menuAction(const QString &ofItem, const QString &text) const;

    std::unique_ptr<RegionTree> m_tree;
    RegionMenu *m_menu = nullptr;
};

void RegionTreeTest::init()
{
    m_tree = std::make_unique<RegionTree>();
    m_menu = new RegionMenu(*m_tree);
    m_tree->resize(280, 600);
    m_tree->show();
    QVERIFY(activate(*m_tree));
}

void RegionTreeTest::cleanup()
{
    m_tree.reset();
}

void RegionTreeTest::aClickOnANameChecks()
{
    const QSignalSpy changes(m_tree.get(), &RegionTree::checkedRegionsChanged);
    const QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    click(region);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!m_tree->checkedRegions().contains(seoul));
    // Two quick ones are two; so is one on the mark, and one at the far end of the row.
    const QPoint middle = m_tree->visualItemRect(region).center();
    QTest::mouseDClick(m_tree->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseRelease(m_tree->viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(changes.size(), 2);
    QVERIFY(m_tree->checkedRegions().contains(seoul));
    click(region, m_tree->visualItemRect(region).left() + 5);
    QVERIFY(!m_tree->checkedRegions().contains(seoul));
    click(region, m_tree->viewport()->width() - 3);
    QVERIFY(m_tree->checkedRegions().contains(seoul));
    QCOMPARE(changes.size(), 4);

    // One that goes somewhere else is none.
    QTest::mousePress(m_tree->viewport(), Qt::LeftButton, {},
                      m_tree->visualItemRect(region).center());
    QTest::mouseRelease(m_tree->viewport(), Qt::LeftButton, {},
                        m_tree->visualItemRect(item(u"Tokyo (ap-tokyo)"_s)).center());
    QCOMPARE(changes.size(), 4);
}

void RegionTreeTest::aClickOnAHeadingChecksItsGroup()
{
    const QTreeWidgetItem *group = item(u"Finance"_s);
    click(group);
    QCOMPARE(m_tree->checkedRegions().size(), knownRegionIds().size() - 2);
    click(group->child(0));
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::PartiallyChecked);
    click(group);
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
    QVERIFY(group->isExpanded());
}

void RegionTreeTest::aClickOnAnArrowOnlyFolds()
{
    const QTreeWidgetItem *group = item(u"Finance"_s);
    const int height = m_tree->contentHeight();
    const QSignalSpy heights(m_tree.get(), &RegionTree::contentHeightChanged);
    click(group, m_tree->visualItemRect(group).left() - 4);
    QVERIFY(!group->isExpanded());
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
    QCOMPARE(heights.size(), 1);
    QCOMPARE(m_tree->contentHeight(), height - 2 * height / 23);
}

void RegionTreeTest::listsOthersById()
{
    m_tree->restoreAddedRegions({u"xx-moon"_s, seoul});
    QCOMPARE(m_tree->addedRegions(), QStringList {u"xx-moon"_s});
    const QSignalSpy added(m_tree.get(), &RegionTree::addedRegionsChanged);
    m_tree->addRegion(u"me-dubai"_s);
    m_tree->addRegion(u"me-dubai"_s);
    m_tree->addRegion(tokyo);
    QCOMPARE(added.size(), 1);
    QCOMPARE(m_tree->addedRegions(), (QStringList {u"me-dubai"_s, u"xx-moon"_s}));
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds() + QStringList {u"me-dubai"_s});
    QCOMPARE(m_tree->currentItem(), item(u"Tokyo (ap-tokyo)"_s));
}

void RegionTreeTest::removesOnlyOthers()
{
    m_tree->addRegion(u"me-dubai"_s);
    m_tree->setFocus();
    QTest::keyClick(m_tree.get(), Qt::Key_Delete);
    QVERIFY(!item(u"me-dubai"_s));
    QVERIFY(!item(u"Other"_s));
    QVERIFY(m_tree->addedRegions().isEmpty());
    m_tree->setCurrentItem(item(u"Seoul (ap-seoul)"_s));
    QTest::keyClick(m_tree.get(), Qt::Key_Delete);
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
}

void RegionTreeTest::whatIsHiddenIsLeftAlone()
{
    const auto readWith = [this](const QString &region, qint64 count) {
        m_tree->setStatus({.place = {.region = region},
                           .state = PlaceState::Complete,
                           .answered = true,
                           .loaded = count,
                           .total = count});
    };
    readWith(seoul, 120);
    readWith(tokyo, 30);
    QTreeWidgetItem *group = item(u"Asia Pacific"_s);
    QCOMPARE(group->text(status), u"150"_s);
    const int height = m_tree->contentHeight();
    m_tree->setListed({}, {seoul});
    QVERIFY(m_tree->contentHeight() < height);
    QVERIFY(!m_tree->checkedRegions().contains(seoul));
    // The others of its group are all there is to it.
    QCOMPARE(group->text(status), u"30"_s);
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::Checked);
    QVERIFY(!RegionTree::regionsOf(*group).contains(seoul));
    click(group);
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::Unchecked);
    click(group);
    QVERIFY(m_tree->checkedRegions().contains(tokyo));
    QVERIFY(!m_tree->checkedRegions().contains(seoul));
    // A heading without regions goes with them, and comes back with one.
    m_tree->setListed({}, RegionTree::regionsOf(*group) + QStringList {seoul});
    QVERIFY(group->isHidden());
    m_tree->addRegion(seoul);
    QVERIFY(!group->isHidden() && !item(u"Seoul (ap-seoul)"_s)->isHidden());
    QCOMPARE(group->text(status), u"120"_s);
}

void RegionTreeTest::allChecksTypedOnesToo()
{
    m_tree->addRegion(u"me-dubai"_s);
    m_tree->setAllChecked(false);
    m_tree->setAllChecked(true);
    QVERIFY(m_tree->checkedRegions().contains(u"me-dubai"_s));
    m_tree->setCheckedRegions({seoul});
    m_tree->setCheckedRegions({seoul, u"me-dubai"_s});
    QCOMPARE(m_tree->checkedRegions(), (QStringList {seoul, u"me-dubai"_s}));
}

void RegionTreeTest::saysHowManyAreFound()
{
    m_tree->setStatus({.place = {.region = seoul},
                       .state = PlaceState::Complete,
                       .answered = true,
                       .loaded = 120,
                       .total = 120});
    m_tree->setStatus({.place = {.region = tokyo},
                       .state = PlaceState::Partial,
                       .answered = true,
                       .loaded = 100,
                       .total = 1204});
    const QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(status), u"120"_s);
    m_tree->setFoundCounts(QHash<QString, qint64> {{seoul, 12}, {tokyo, 0}});
    QCOMPARE(region->text(status), u"12 of 120"_s);
    QCOMPARE(item(u"Tokyo (ap-tokyo)"_s)->text(status), u"0 of 100 loaded"_s);
    QCOMPARE(item(u"Asia Pacific"_s)->text(status), u"12"_s);
    const QString sentence = region->data(status, Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.startsWith(u"12 of 120 loaded images are shown."_s), qPrintable(sentence));
    QCOMPARE(accessible(u"Seoul (ap-seoul)"_s)->text(QAccessible::Description), sentence);

    // What comes later is told in the same way.
    m_tree->setStatus({.place = {.region = tokyo},
                       .state = PlaceState::Partial,
                       .answered = true,
                       .loaded = 200,
                       .total = 1204});
    QCOMPARE(item(u"Tokyo (ap-tokyo)"_s)->text(status), u"0 of 200 loaded"_s);
    m_tree->setFoundCounts({});
    QCOMPARE(region->text(status), u"120"_s);
    QCOMPARE(item(u"Asia Pacific"_s)->text(status), u"1,324"_s);
}

void RegionTreeTest::tellsOfEachAccount()
{
    const auto set = [this](const QString &profile, PlaceState state, qint64 count) {
        PlaceStatus status = {.place = {.profile = profile, .region = seoul},
                              .state = state,
                              .answered = true,
                              .loaded = count,
                              .total = count};
        if (state == PlaceState::Failed)
            status.error = ApiError {.kind = ApiError::Kind::Timeout, .place = status.place};
        m_tree->setStatus(status);
    };
    set(u"prod"_s, PlaceState::Complete, 40);
    set(u"dev"_s, PlaceState::Complete, 2);
    const QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(status), u"42"_s);
    QCOMPARE(item(u"Asia Pacific"_s)->text(status), u"42"_s);
    QCOMPARE(m_tree->largestTotal(), 42);
    QVERIFY(!region->data(status, RegionTree::FailedRole).toBool());

    set(u"dev"_s, PlaceState::Failed, 0);
    QCOMPARE(region->text(status), u"1 of 2 failed"_s);
    QVERIFY(region->data(status, RegionTree::FailedRole).toBool());
    QCOMPARE(region->data(RegionTree::NameColumn, RegionTree::LoadedRole).toInt(), 40);
    const QString told = accessible(u"Seoul (ap-seoul)"_s)->text(QAccessible::Description);
    QVERIFY2(told.startsWith(u"1 of 2 accounts failed: dev.\nprod: All 40 loaded.\ndev: "_s),
             qPrintable(told));
    QVERIFY(region->toolTip(status).contains("dev.<br>prod: All 40 loaded.<br>dev: "_L1));
    QAction *retry = menuAction(u"Seoul (ap-seoul)"_s, u"Retry"_s);
    QVERIFY(retry && retry->isEnabled());
    m_tree->clearStatus();
    QVERIFY(m_tree->statuses(seoul).isEmpty());
    QCOMPARE(region->text(status), QString());
}

QAccessibleInterface *RegionTreeTest::accessible(const QString &name) const
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_tree.get());
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *child = tree->child(i);
        if (child && child->text(QAccessible::Name) == name)
            return child;
    }
    return nullptr;
}

void RegionTreeTest::isSwitchedFromOutside()
{
    for (const QString &name : {u"Seoul (ap-seoul)"_s, u"Asia Pacific"_s}) {
        QAccessibleInterface *region = accessible(name);
        QVERIFY(region && region->state().checkable && region->state().checked);
        QAccessibleActionInterface *action = region->actionInterface();
        QVERIFY(action &&
                action->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        action->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(!accessible(name)->state().checked);
        QVERIFY(!m_tree->checkedRegions().contains(seoul));
        accessible(name)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
    }
    // As a whole row.
    m_tree->selectionModel()->select(m_tree->indexFromItem(item(u"Seoul (ap-seoul)"_s)),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(!m_tree->checkedRegions().contains(seoul));
    m_tree->selectionModel()->select(m_tree->indexFromItem(item(u"Seoul (ap-seoul)"_s)),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
    m_tree->selectAll();
    QVERIFY(m_tree->selectedItems().isEmpty());
    QCOMPARE(m_tree->checkedRegions(), knownRegionIds());
}

void RegionTreeTest::opensItsMenu_data()
{
    QTest::addColumn<QContextMenuEvent::Reason>("reason");
    QTest::newRow("mouse") << QContextMenuEvent::Mouse;
    QTest::newRow("keyboard") << QContextMenuEvent::Keyboard;
}

void RegionTreeTest::opensItsMenu()
{
    QFETCH(QContextMenuEvent::Reason, reason);
    const QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    QWidget *target = m_tree.get();
    if (reason == QContextMenuEvent::Mouse)
        target = m_tree->viewport(); // whatever the current item is
    else
        m_tree->setCurrentItem(item(u"Seoul (ap-seoul)"_s));
    const QPoint point = m_tree->visualItemRect(region).center();
    QContextMenuEvent event(reason, point, m_tree->viewport()->mapToGlobal(point));
    QApplication::sendEvent(target, &event);
    auto *menu = m_tree->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().first()->text(), u"&Only Seoul"_s);
    QCOMPARE(m_tree->currentItem(), region);
    menu->close();
}

QAction *RegionTreeTest::menuAction(const QString &ofItem, const QString &text) const
{
    m_tree->setCurrentItem(item(ofItem));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(m_tree.get(), &event);
    const QList<QMenu *> menus = m_tree->findChildren<QMenu *>();
    if (menus.isEmpty())
        return nullptr;
    menus.last()->hide();
    for (QAction *action : menus.last()->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void RegionTreeTest::theMenuChecks()
{
    menuAction(u"Seoul (ap-seoul)"_s, u"Only Seoul"_s)->trigger();
    QCOMPARE(m_tree->checkedRegions(), QStringList {seoul});
    menuAction(u"Seoul (ap-seoul)"_s, u"Check Asia Pacific"_s)->trigger();
    QCOMPARE(m_tree->checkedRegions().size(), 6);
    menuAction(u"Finance"_s, u"Check Finance"_s)->trigger();
    QCOMPARE(m_tree->checkedRegions().size(), 8);
    menuAction(u"Seoul (ap-seoul)"_s, u"Uncheck Asia Pacific"_s)->trigger();
    QCOMPARE(m_tree->checkedRegions(), (QStringList {u"ap-shanghai-fsi"_s, u"ap-shenzhen-fsi"_s}));
    menuAction(u"Asia Pacific"_s, u"Only Asia Pacific"_s)->trigger();
    QCOMPARE(m_tree->checkedRegions().size(), 6);
    QVERIFY(!menuAction(u"Seoul (ap-seoul)"_s, u"Remove Seoul"_s));
    m_tree->addRegion(u"me-dubai"_s);
    menuAction(u"me-dubai"_s, u"Remove me-dubai"_s)->trigger();
    QVERIFY(!item(u"me-dubai"_s));
}

void RegionTreeTest::theMenuCopies()
{
    const QSignalSpy notices(m_menu, &RegionMenu::copied);
    menuAction(u"Seoul (ap-seoul)"_s, u"Copy 1 Region IDs"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), seoul);
    menuAction(u"Finance"_s, u"Copy 2 Region IDs"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ap-shanghai-fsi\nap-shenzhen-fsi"_s);
    QCOMPARE(notices.size(), 2);
    QCOMPARE(notices.at(1).at(0).toString(), u"2 region IDs copied"_s);
}

void RegionTreeTest::theMenuLoads_data()
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

void RegionTreeTest::theMenuLoads()
{
    QFETCH(PlaceState, state);
    QFETCH(QString, text);
    QFETCH(bool, isEnabled);
    QSignalSpy loads(m_menu, &RegionMenu::loadRequested);
    m_tree->setStatus({.place = {.region = seoul}, .state = state, .loaded = 100, .total = 300});
    for (const QString &name : {u"Seoul (ap-seoul)"_s, u"Asia Pacific"_s}) {
        QAction *load = menuAction(name, text);
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

QTEST_MAIN(RegionTreeTest)
#include "tst_regiontree.moc"
