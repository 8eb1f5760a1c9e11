// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "panelfixture.h"

#include "core/region.h"
#include "ui/query/panelstate.h"
#include "ui/query/regiontree.h"

#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The regions of the panel, and the accounts in which they are asked.
class PanelRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksAllRegionsAtFirst();
    void checksAllOrNone();
    void checksAGroup();
    void showsTheStateOfARegion();
    void escapesTheServicesWords();
    void addsUnknownRegions();
    void unknownRegionsShareAGroup();
    void keepsTheAccounts();
    void asksInTheChosenProfiles();
    void addsARegionById();
    void keepsWhatTheUserAdded();

private:
    std::unique_ptr<PanelFixture> m_fixture;
};

void PanelRegionsTest::init()
{
    m_fixture = std::make_unique<PanelFixture>();
    QVERIFY(m_fixture->show());
}

void PanelRegionsTest::asksAllRegionsAtFirst()
{
    QVERIFY(clickSearch(m_fixture->panel));
    QCOMPARE(m_fixture->searched(), ImageQuery {.places = placesIn(knownRegionIds())});
}

void PanelRegionsTest::checksAllOrNone()
{
    QVERIFY(clickNamed(m_fixture->panel, u"Check no region"_s));
    QVERIFY(m_fixture->panel.query().places.isEmpty());
    QVERIFY(!canClick(m_fixture->panel, u"Choose a region"_s));
    QVERIFY(clickNamed(m_fixture->panel, u"Check all regions"_s));
    QCOMPARE(regionsOf(m_fixture->panel.query().places), knownRegionIds());
    QVERIFY(clickSearch(m_fixture->panel));
}

void PanelRegionsTest::checksAGroup()
{
    QVERIFY(clickNamed(m_fixture->panel, u"Check no region"_s));
    m_fixture->tree()->setFocus();
    m_fixture->tree()->setCurrentItem(m_fixture->item(u"Americas"_s));
    QTest::keyClick(m_fixture->tree(), Qt::Key_Space);
    QCOMPARE(regionsOf(m_fixture->panel.query().places),
             (QStringList {u"na-ashburn"_s, u"na-siliconvalley"_s, u"sa-saopaulo"_s}));
    m_fixture->tree()->setCurrentItem(m_fixture->item(u"Virginia (na-ashburn)"_s));
    QTest::keyClick(m_fixture->tree(), Qt::Key_Space);
    QCOMPARE(m_fixture->panel.query().places.size(), 2);
    QCOMPARE(m_fixture->item(u"Americas"_s)->checkState(RegionTree::NameColumn),
             Qt::PartiallyChecked);
}

void PanelRegionsTest::showsTheStateOfARegion()
{
    QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    m_fixture->panel.setRegionStatus({.place = {.region = PanelFixture::seoul}});
    QCOMPARE(region->text(RegionTree::StatusColumn), u"waiting"_s);
    m_fixture->panel.setRegionStatus({.place = {.region = PanelFixture::seoul},
                                      .state = PlaceState::Partial,
                                      .answered = true,
                                      .loaded = 100,
                                      .total = 121});
    QCOMPARE(region->text(RegionTree::StatusColumn), u"100 of 121"_s);
    QCOMPARE(m_fixture->item(u"Asia Pacific"_s)->text(RegionTree::StatusColumn), u"121"_s);
    m_fixture->panel.clearRegionStatus();
    QVERIFY(region->text(RegionTree::StatusColumn).isEmpty());
    QVERIFY(region->toolTip(RegionTree::StatusColumn).isEmpty());
    QVERIFY(m_fixture->item(u"Asia Pacific"_s)->text(RegionTree::StatusColumn).isEmpty());
    // States are no choice of the user's.
    QCOMPARE(m_fixture->searches.size(), 0);
    QCOMPARE(regionsOf(m_fixture->panel.query().places), knownRegionIds());
}

void PanelRegionsTest::escapesTheServicesWords()
{
    m_fixture->panel.setRegionStatus(
            {.place = {.region = PanelFixture::seoul},
             .state = PlaceState::Failed,
             .error = ApiError {.kind = ApiError::Kind::Service,
                                .code = u"NewFamily.NewCode"_s,
                                .message = u"<b>bold</b>"_s,
                                .place = {.region = PanelFixture::seoul}}});
    const QTreeWidgetItem *region = m_fixture->item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(RegionTree::StatusColumn), u"failed"_s);
    const QString toolTip = region->toolTip(RegionTree::StatusColumn);
    QVERIFY2(toolTip.contains("&lt;b&gt;bold"_L1), qPrintable(toolTip));
    QVERIFY(!toolTip.contains("<b>"_L1));
}

void PanelRegionsTest::addsUnknownRegions()
{
    m_fixture->panel.setQuery({.places = placesIn({u"me-dubai"_s, PanelFixture::seoul})});
    QVERIFY(m_fixture->item(u"me-dubai"_s));
    QCOMPARE(regionsOf(m_fixture->panel.query().places),
             (QStringList {PanelFixture::seoul, u"me-dubai"_s}));
    m_fixture->panel.setQuery({.places = placesIn({PanelFixture::seoul})});
    QCOMPARE(regionsOf(m_fixture->panel.query().places), QStringList {PanelFixture::seoul});
}

void PanelRegionsTest::unknownRegionsShareAGroup()
{
    m_fixture->panel.setQuery({.places = placesIn({u"me-dubai"_s, u"xx-moon"_s})});
    m_fixture->panel.setQuery({.places = placesIn({u"xx-mars"_s, u"me-dubai"_s})});
    const auto groups = m_fixture->tree()->findItems(u"Other"_s, Qt::MatchExactly);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first()->childCount(), 3);
    QVERIFY(groups.first()->isExpanded());
    QCOMPARE(regionsOf(m_fixture->panel.query().places),
             (QStringList {u"me-dubai"_s, u"xx-mars"_s}));
    m_fixture->tree()->setFocus();
    m_fixture->tree()->setCurrentItem(groups.first());
    QTest::keyClick(m_fixture->tree(), Qt::Key_Space);
    QCOMPARE(regionsOf(m_fixture->panel.query().places),
             (QStringList {u"me-dubai"_s, u"xx-mars"_s, u"xx-moon"_s}));
}

/// A region stays with the accounts that ask it; a new one is asked in all of them.
void PanelRegionsTest::keepsTheAccounts()
{
    const auto place = [](const QString &profile, const QString &region) {
        return Place {.profile = profile, .region = region};
    };
    const QList<Place> places = {place(u"work"_s, u"ap-tokyo"_s),
                                 place(u"work"_s, PanelFixture::seoul),
                                 place(u"home"_s, PanelFixture::seoul)};
    m_fixture->panel.setQuery({.places = places});
    const auto same = [](QList<Place> a, QList<Place> b) {
        const auto before = [](const Place &one, const Place &other) {
            return std::pair(one.profile, one.region) < std::pair(other.profile, other.region);
        };
        std::ranges::sort(a, before);
        std::ranges::sort(b, before);
        return a == b;
    };
    QVERIFY(same(m_fixture->panel.query().places, places));
    m_fixture->tree()->setCheckedRegions({PanelFixture::seoul, u"eu-frankfurt"_s});
    QVERIFY(same(m_fixture->panel.query().places,
                 {place(u"work"_s, PanelFixture::seoul), place(u"home"_s, PanelFixture::seoul),
                  place(u"work"_s, u"eu-frankfurt"_s), place(u"home"_s, u"eu-frankfurt"_s)}));
    m_fixture->panel.setQuery({.places = placesIn({PanelFixture::seoul})});
    QCOMPARE(m_fixture->panel.query().places, placesIn({PanelFixture::seoul}));
}

void PanelRegionsTest::asksInTheChosenProfiles()
{
    m_fixture->tree()->setCheckedRegions({PanelFixture::seoul, u"eu-frankfurt"_s});
    QSignalSpy edits(&m_fixture->panel, &FilterPanel::edited);
    m_fixture->panel.setProfiles({u"work"_s, u"home"_s});
    QCOMPARE(edits.size(), 1);
    m_fixture->panel.setProfiles({u"work"_s, u"home"_s});
    QCOMPARE(edits.size(), 1);
    const QStringList regions = m_fixture->tree()->checkedRegions();
    const auto ofBoth = [](const QStringList &ids) {
        return placesIn(ids, u"work"_s) + placesIn(ids, u"home"_s);
    };
    QCOMPARE(m_fixture->panel.query().places, ofBoth(regions));
    QCOMPARE(m_fixture->panel.placesFor({u"ap-tokyo"_s}), ofBoth({u"ap-tokyo"_s}));
    // Also after a query for one of them.
    m_fixture->panel.setQuery({.places = placesIn({PanelFixture::seoul}, u"home"_s)});
    QVERIFY(clickSearch(m_fixture->panel));
    QCOMPARE(m_fixture->searched().places, ofBoth({PanelFixture::seoul}));
    // One account alone has no name, whatever was asked before.
    m_fixture->panel.setProfiles({});
    QCOMPARE(m_fixture->panel.query().places, placesIn({PanelFixture::seoul}));
    QCOMPARE(m_fixture->panel.ownPlaces(placesIn({PanelFixture::seoul}, u"home"_s)),
             placesIn({PanelFixture::seoul}));
}

void PanelRegionsTest::addsARegionById()
{
    QVERIFY(clickNamed(m_fixture->panel, u"Check no region"_s));
    QVERIFY(clickNamed(m_fixture->panel, u"Add a region by its ID"_s));
    const QPointer<QDialog> dialog = m_fixture->panel.findChild<QDialog *>();
    QVERIFY(dialog);
    auto *edit = findNamed<QLineEdit>(*dialog, u"Region ID"_s);
    QVERIFY(edit && !canClick(*dialog, u"Add"_s));
    for (const QString &wrong : {u"ap"_s, u"ap-foo/x"_s, u"ap foo"_s}) {
        edit->setText(wrong);
        QVERIFY(!canClick(*dialog, u"Add"_s));
        QVERIFY(visibleText(*dialog).contains("looks like"_L1));
    }
    edit->setText(u" AP-Foo-2 "_s);
    QVERIFY(clickNamed(*dialog, u"Add"_s));
    QCOMPARE(m_fixture->panel.addedRegions(), QStringList {u"ap-foo-2"_s});
    QVERIFY(clickSearch(m_fixture->panel));
    QCOMPARE(m_fixture->searched().places, placesIn({u"ap-foo-2"_s}));
}

void PanelRegionsTest::keepsWhatTheUserAdded()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"panel/regions"_s,
                      QStringList {u"../x"_s, u"xx-moon"_s, PanelFixture::seoul});
    new PanelState(m_fixture->panel, settings);
    QCOMPARE(m_fixture->panel.addedRegions(), QStringList {u"xx-moon"_s});
    QVERIFY(!regionsOf(m_fixture->panel.query().places).contains(u"xx-moon"_s));
    m_fixture->tree()->addRegion(u"ap-foo"_s);
    QVERIFY(clickNamed(m_fixture->panel, u"More filters"_s));

    init();
    new PanelState(m_fixture->panel, settings);
    QCOMPARE(m_fixture->panel.addedRegions(), (QStringList {u"ap-foo"_s, u"xx-moon"_s}));
    QVERIFY(m_fixture->named<QLineEdit>(u"Tag key"_s));
    m_fixture->tree()->removeRegion(u"xx-moon"_s);
    // What a query brings along is not kept.
    m_fixture->panel.setQuery({.places = placesIn({u"me-dubai"_s})});
    QVERIFY(clickNamed(m_fixture->panel, u"More filters"_s));

    init();
    new PanelState(m_fixture->panel, settings);
    QCOMPARE(m_fixture->panel.addedRegions(), QStringList {u"ap-foo"_s});
    QVERIFY(!m_fixture->item(u"me-dubai"_s));
    QVERIFY(!m_fixture->named<QLineEdit>(u"Tag key"_s));
}

QTEST_MAIN(PanelRegionsTest)
#include "tst_panelregions.moc"
