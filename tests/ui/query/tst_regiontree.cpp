// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regiontree.h"

#include "regiontreefixture.h"

#include "core/region.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = RegionTreeFixture::seoul;
const QString tokyo = RegionTreeFixture::tokyo;
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
    void tellsTimesInItsZone();
    void isSwitchedFromOutside();

private:
    [[nodiscard]] QAccessibleInterface *accessible(const QString &name) const;

    std::unique_ptr<RegionTreeFixture> m_fixture;
};

void RegionTreeTest::init()
{
    m_fixture = std::make_unique<RegionTreeFixture>();
    QVERIFY(m_fixture->show());
}

void RegionTreeTest::cleanup()
{
    m_fixture.reset();
}

QAccessibleInterface *RegionTreeTest::accessible(const QString &name) const
{
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&m_fixture->tree);
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *child = tree->child(i);
        if (child && child->text(QAccessible::Name) == name)
            return child;
    }
    return nullptr;
}

void RegionTreeTest::aClickOnANameChecks()
{
    const QSignalSpy changes(&m_fixture->tree, &RegionTree::checkedRegionsChanged);
    const QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    m_fixture->click(region);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
    // Two quick ones are two; so is one on the mark, and one at the far end of the row.
    const QPoint middle = m_fixture->tree.visualItemRect(region).center();
    QTest::mouseDClick(m_fixture->tree.viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseRelease(m_fixture->tree.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(changes.size(), 2);
    QVERIFY(m_fixture->tree.checkedRegions().contains(seoul));
    m_fixture->click(region, m_fixture->tree.visualItemRect(region).left() + 5);
    QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
    m_fixture->click(region, m_fixture->tree.viewport()->width() - 3);
    QVERIFY(m_fixture->tree.checkedRegions().contains(seoul));
    QCOMPARE(changes.size(), 4);

    // One that goes somewhere else is none.
    QTest::mousePress(m_fixture->tree.viewport(), Qt::LeftButton, {},
                      m_fixture->tree.visualItemRect(region).center());
    QTest::mouseRelease(
            m_fixture->tree.viewport(), Qt::LeftButton, {},
            m_fixture->tree.visualItemRect(m_fixture->item(u"Tokyo (ap-tokyo)"_s)).center());
    QCOMPARE(changes.size(), 4);
}

void RegionTreeTest::aClickOnAHeadingChecksItsGroup()
{
    const QTreeWidgetItem *group = m_fixture->item(u"Finance"_s);
    m_fixture->click(group);
    QCOMPARE(m_fixture->tree.checkedRegions().size(), knownRegionIds().size() - 2);
    m_fixture->click(group->child(0));
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::PartiallyChecked);
    m_fixture->click(group);
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
    QVERIFY(group->isExpanded());
}

void RegionTreeTest::aClickOnAnArrowOnlyFolds()
{
    const QTreeWidgetItem *group = m_fixture->item(u"Finance"_s);
    const int height = m_fixture->tree.contentHeight();
    const QSignalSpy heights(&m_fixture->tree, &RegionTree::contentHeightChanged);
    m_fixture->click(group, m_fixture->tree.visualItemRect(group).left() - 4);
    QVERIFY(!group->isExpanded());
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
    QCOMPARE(heights.size(), 1);
    QCOMPARE(m_fixture->tree.contentHeight(), height - 2 * height / 23);
}

void RegionTreeTest::listsOthersById()
{
    m_fixture->tree.restoreAddedRegions({u"xx-moon"_s, seoul});
    QCOMPARE(m_fixture->tree.addedRegions(), QStringList {u"xx-moon"_s});
    const QSignalSpy added(&m_fixture->tree, &RegionTree::addedRegionsChanged);
    m_fixture->tree.addRegion(u"me-dubai"_s);
    m_fixture->tree.addRegion(u"me-dubai"_s);
    m_fixture->tree.addRegion(tokyo);
    QCOMPARE(added.size(), 1);
    QCOMPARE(m_fixture->tree.addedRegions(), (QStringList {u"me-dubai"_s, u"xx-moon"_s}));
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds() + QStringList {u"me-dubai"_s});
    QCOMPARE(m_fixture->tree.currentItem(), m_fixture->item(u"Tokyo (ap-tokyo)"_s));
}

void RegionTreeTest::removesOnlyOthers()
{
    m_fixture->tree.addRegion(u"me-dubai"_s);
    m_fixture->tree.setFocus();
    QTest::keyClick(&m_fixture->tree, Qt::Key_Delete);
    QVERIFY(!m_fixture->item(u"me-dubai"_s));
    QVERIFY(!m_fixture->item(u"Other"_s));
    QVERIFY(m_fixture->tree.addedRegions().isEmpty());
    m_fixture->tree.setCurrentItem(m_fixture->item(u"Seoul (ap-seoul)"_s));
    QTest::keyClick(&m_fixture->tree, Qt::Key_Delete);
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
}

void RegionTreeTest::whatIsHiddenIsLeftAlone()
{
    const auto readWith = [this](const QString &region, qint64 count) {
        m_fixture->tree.setStatus({.place = {.region = region},
                                   .state = PlaceState::Complete,
                                   .answered = true,
                                   .loaded = count,
                                   .total = count});
    };
    readWith(seoul, 120);
    readWith(tokyo, 30);
    QTreeWidgetItem *group = m_fixture->item(u"Asia Pacific"_s);
    QCOMPARE(group->text(status), u"150"_s);
    const int height = m_fixture->tree.contentHeight();
    m_fixture->tree.setListed({}, {seoul});
    QVERIFY(m_fixture->tree.contentHeight() < height);
    QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
    // The others of its group are all there is to it.
    QCOMPARE(group->text(status), u"30"_s);
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::Checked);
    QVERIFY(!RegionTree::regionsOf(*group).contains(seoul));
    m_fixture->click(group);
    QCOMPARE(group->checkState(RegionTree::NameColumn), Qt::Unchecked);
    m_fixture->click(group);
    QVERIFY(m_fixture->tree.checkedRegions().contains(tokyo));
    QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
    // A heading without regions goes with them, and comes back with one.
    m_fixture->tree.setListed({}, RegionTree::regionsOf(*group) + QStringList {seoul});
    QVERIFY(group->isHidden());
    m_fixture->tree.addRegion(seoul);
    QVERIFY(!group->isHidden() && !m_fixture->item(u"Seoul (ap-seoul)"_s)->isHidden());
    QCOMPARE(group->text(status), u"120"_s);
}

void RegionTreeTest::allChecksTypedOnesToo()
{
    m_fixture->tree.addRegion(u"me-dubai"_s);
    m_fixture->tree.setAllChecked(false);
    m_fixture->tree.setAllChecked(true);
    QVERIFY(m_fixture->tree.checkedRegions().contains(u"me-dubai"_s));
    m_fixture->tree.setCheckedRegions({seoul});
    m_fixture->tree.setCheckedRegions({seoul, u"me-dubai"_s});
    QCOMPARE(m_fixture->tree.checkedRegions(), (QStringList {seoul, u"me-dubai"_s}));
}

void RegionTreeTest::saysHowManyAreFound()
{
    m_fixture->tree.setStatus({.place = {.region = seoul},
                               .state = PlaceState::Complete,
                               .answered = true,
                               .loaded = 120,
                               .total = 120});
    m_fixture->tree.setStatus({.place = {.region = tokyo},
                               .state = PlaceState::Partial,
                               .answered = true,
                               .loaded = 100,
                               .total = 1204});
    const QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(status), u"120"_s);
    m_fixture->tree.setFoundCounts(QHash<QString, qint64> {{seoul, 12}, {tokyo, 0}});
    QCOMPARE(region->text(status), u"12 of 120"_s);
    QCOMPARE(m_fixture->item(u"Tokyo (ap-tokyo)"_s)->text(status), u"0 of 100 loaded"_s);
    QCOMPARE(m_fixture->item(u"Asia Pacific"_s)->text(status), u"12"_s);
    const QString sentence = region->data(status, Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.startsWith(u"12 of 120 loaded images are shown."_s), qPrintable(sentence));
    QCOMPARE(accessible(u"Seoul (ap-seoul)"_s)->text(QAccessible::Description), sentence);

    // What comes later is told in the same way.
    m_fixture->tree.setStatus({.place = {.region = tokyo},
                               .state = PlaceState::Partial,
                               .answered = true,
                               .loaded = 200,
                               .total = 1204});
    QCOMPARE(m_fixture->item(u"Tokyo (ap-tokyo)"_s)->text(status), u"0 of 200 loaded"_s);
    m_fixture->tree.setFoundCounts({});
    QCOMPARE(region->text(status), u"120"_s);
    QCOMPARE(m_fixture->item(u"Asia Pacific"_s)->text(status), u"1,324"_s);
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
        m_fixture->tree.setStatus(status);
    };
    set(u"prod"_s, PlaceState::Complete, 40);
    set(u"dev"_s, PlaceState::Complete, 2);
    const QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(status), u"42"_s);
    QCOMPARE(m_fixture->item(u"Asia Pacific"_s)->text(status), u"42"_s);
    QCOMPARE(m_fixture->tree.largestTotal(), 42);
    QVERIFY(!region->data(status, RegionTree::FailedRole).toBool());

    set(u"dev"_s, PlaceState::Failed, 0);
    QCOMPARE(region->text(status), u"1 of 2 failed"_s);
    QVERIFY(region->data(status, RegionTree::FailedRole).toBool());
    QCOMPARE(region->data(RegionTree::NameColumn, RegionTree::LoadedRole).toInt(), 40);
    const QString told = accessible(u"Seoul (ap-seoul)"_s)->text(QAccessible::Description);
    QVERIFY2(told.startsWith(u"1 of 2 accounts failed: dev.\nprod: All 40 loaded.\ndev: "_s),
             qPrintable(told));
    QVERIFY(region->toolTip(status).contains("dev.<br>prod: All 40 loaded.<br>dev: "_L1));
    QAction *retry = m_fixture->menuAction(u"Seoul (ap-seoul)"_s, u"Retry"_s);
    QVERIFY(retry && retry->isEnabled());
    m_fixture->tree.clearStatus();
    QVERIFY(m_fixture->tree.statuses(seoul).isEmpty());
    QCOMPARE(region->text(status), QString());
}

/// And in no other, where what is read next is told.
void RegionTreeTest::tellsTimesInItsZone()
{
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "KST-9");
    const auto back = qScopeGuard([&oldZone] { qputenv("TZ", oldZone); });
    PlaceStatus status = {.place = {.region = RegionTreeFixture::seoul},
                          .loaded = 1,
                          .total = 1,
                          .asOf = QDateTime::fromString(u"2026-03-01T10:21:00Z"_s, Qt::ISODate)};
    RegionTree &tree = m_fixture->tree;
    const QTreeWidgetItem *seoul = m_fixture->item(u"Seoul (ap-seoul)"_s);
    const auto says = [&](const QString &time) {
        return seoul->toolTip(RegionTree::NameColumn).contains(time) &&
               seoul->data(RegionTree::StatusColumn, Qt::AccessibleTextRole)
                       .toString()
                       .contains(time);
    };
    tree.setStatus(status);
    QVERIFY(says(u"2026-03-01 19:21"_s));
    tree.setTimeZone(TimeZone::Utc);
    QVERIFY(says(u"2026-03-01 10:21"_s));
    tree.clearStatus(); // as another query does
    status.asOf = status.asOf.addSecs(60);
    tree.setStatus(status);
    QVERIFY(says(u"2026-03-01 10:22"_s));
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
        QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
        accessible(name)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
    }
    // As a whole row.
    m_fixture->tree.selectionModel()->select(
            m_fixture->tree.indexFromItem(m_fixture->item(u"Seoul (ap-seoul)"_s)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(!m_fixture->tree.checkedRegions().contains(seoul));
    m_fixture->tree.selectionModel()->select(
            m_fixture->tree.indexFromItem(m_fixture->item(u"Seoul (ap-seoul)"_s)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
    m_fixture->tree.selectAll();
    QVERIFY(m_fixture->tree.selectedItems().isEmpty());
    QCOMPARE(m_fixture->tree.checkedRegions(), knownRegionIds());
}

QTEST_MAIN(RegionTreeTest)
#include "tst_regiontree.moc"
