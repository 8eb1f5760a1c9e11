// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "core/region.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/query/panelstate.h"
#include "ui/query/regiontree.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

} // namespace

/// The panel as a whole, and its regions.
class FilterPanelTest final : public QObject
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
    void givesBackTheQuery();
    void focusesTheRemedy_data();
    void focusesTheRemedy();
    void keepsTheAccounts();
    void asksInTheChosenProfiles();
    void leavesAltIToTheWindow();
    void nothingMovesForANote();
    void resets();
    void addsARegionById();
    void keepsWhatTheUserAdded();
    void saysWhatSearchWillDo();

private:
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return findNamed<T>(*m_panel, name);
    }
    [[nodiscard]] RegionTree *tree() const { return named<RegionTree>(u"Regions"_s); }
    [[nodiscard]] QTreeWidgetItem *item(const QString &text) const;
    /// The query of the only search that was asked for.
    [[nodiscard]] ImageQuery searched() const;

    std::unique_ptr<FilterPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_searches;
};

void FilterPanelTest::init()
{
    m_searches.reset();
    m_panel = std::make_unique<FilterPanel>();
    m_searches = std::make_unique<QSignalSpy>(m_panel.get(), &FilterPanel::searchRequested);
    m_panel->resize(320, 900);
    m_panel->show();
    QVERIFY(activate(*m_panel));
}

QTreeWidgetItem *FilterPanelTest::item(const QString &text) const
{
    return tree()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

ImageQuery FilterPanelTest::searched() const
{
    return m_searches->size() == 1 ? m_searches->front().front().value<ImageQuery>() : ImageQuery();
}

void FilterPanelTest::asksAllRegionsAtFirst()
{
    QVERIFY(clickSearch(*m_panel));
    QCOMPARE(searched(), ImageQuery {.places = placesIn(knownRegionIds())});
}

void FilterPanelTest::checksAllOrNone()
{
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    QVERIFY(m_panel->query().places.isEmpty());
    QVERIFY(!canClick(*m_panel, u"Choose a region"_s));
    QVERIFY(clickNamed(*m_panel, u"Check all regions"_s));
    QCOMPARE(regionsOf(m_panel->query().places), knownRegionIds());
    QVERIFY(clickSearch(*m_panel));
}

void FilterPanelTest::checksAGroup()
{
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    tree()->setFocus();
    tree()->setCurrentItem(item(u"Americas"_s));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(regionsOf(m_panel->query().places),
             (QStringList {u"na-ashburn"_s, u"na-siliconvalley"_s, u"sa-saopaulo"_s}));
    tree()->setCurrentItem(item(u"Virginia (na-ashburn)"_s));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(m_panel->query().places.size(), 2);
    QCOMPARE(item(u"Americas"_s)->checkState(RegionTree::NameColumn), Qt::PartiallyChecked);
}

void FilterPanelTest::showsTheStateOfARegion()
{
    QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    m_panel->setRegionStatus({.place = {.region = seoul}});
    QCOMPARE(region->text(RegionTree::StatusColumn), u"waiting"_s);
    m_panel->setRegionStatus({.place = {.region = seoul},
                              .state = PlaceState::Partial,
                              .answered = true,
                              .loaded = 100,
                              .total = 121});
    QCOMPARE(region->text(RegionTree::StatusColumn), u"100 of 121"_s);
    QCOMPARE(item(u"Asia Pacific"_s)->text(RegionTree::StatusColumn), u"121"_s);
    m_panel->clearRegionStatus();
    QVERIFY(region->text(RegionTree::StatusColumn).isEmpty());
    QVERIFY(region->toolTip(RegionTree::StatusColumn).isEmpty());
    QVERIFY(item(u"Asia Pacific"_s)->text(RegionTree::StatusColumn).isEmpty());
    // States are no choice of the user's.
    QCOMPARE(m_searches->size(), 0);
    QCOMPARE(regionsOf(m_panel->query().places), knownRegionIds());
}

void FilterPanelTest::escapesTheServicesWords()
{
    m_panel->setRegionStatus({.place = {.region = seoul},
                              .state = PlaceState::Failed,
                              .error = ApiError {.kind = ApiError::Kind::Service,
                                                 .code = u"NewFamily.NewCode"_s,
                                                 .message = u"<b>bold</b>"_s,
                                                 .place = {.region = seoul}}});
    const QTreeWidgetItem *region = item(u"Seoul (ap-seoul)"_s);
    QCOMPARE(region->text(RegionTree::StatusColumn), u"failed"_s);
    const QString toolTip = region->toolTip(RegionTree::StatusColumn);
    QVERIFY2(toolTip.contains("&lt;b&gt;bold"_L1), qPrintable(toolTip));
    QVERIFY(!toolTip.contains("<b>"_L1));
}

void FilterPanelTest::addsUnknownRegions()
{
    m_panel->setQuery({.places = placesIn({u"me-dubai"_s, seoul})});
    QVERIFY(item(u"me-dubai"_s));
    QCOMPARE(regionsOf(m_panel->query().places), (QStringList {seoul, u"me-dubai"_s}));
    m_panel->setQuery({.places = placesIn({seoul})});
    QCOMPARE(regionsOf(m_panel->query().places), QStringList {seoul});
}

void FilterPanelTest::unknownRegionsShareAGroup()
{
    m_panel->setQuery({.places = placesIn({u"me-dubai"_s, u"xx-moon"_s})});
    m_panel->setQuery({.places = placesIn({u"xx-mars"_s, u"me-dubai"_s})});
    const auto groups = tree()->findItems(u"Other"_s, Qt::MatchExactly);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first()->childCount(), 3);
    QVERIFY(groups.first()->isExpanded());
    QCOMPARE(regionsOf(m_panel->query().places), (QStringList {u"me-dubai"_s, u"xx-mars"_s}));
    tree()->setFocus();
    tree()->setCurrentItem(groups.first());
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(regionsOf(m_panel->query().places),
             (QStringList {u"me-dubai"_s, u"xx-mars"_s, u"xx-moon"_s}));
}

void FilterPanelTest::givesBackTheQuery()
{
    const ImageQuery query = {.places = placesIn({u"ap-guangzhou"_s, seoul}),
                              .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                          {u"image-name"_s, {u"web"_s}},
                                          {u"platform"_s, {u"Ubuntu"_s}},
                                          {u"tag:env"_s, {u"prod"_s}},
                                          {u"tag-key"_s, {u"team"_s}},
                                          {u"tag-value"_s, {u"pay"_s}},
                                          {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}},
                              .instanceType = u"SA5.MEDIUM2"_s};
    m_panel->setQuery(query);
    QCOMPARE(m_panel->query(), query);
    QVERIFY(visibleText(*m_panel).contains("dedicated-cluster-id=cluster-1"_L1));

    const ImageQuery byIds = {.places = placesIn({seoul}),
                              .imageIds = {u"img-00000001"_s, u"img-00000002"_s}};
    m_panel->setQuery(byIds);
    QCOMPARE(m_panel->query(), byIds);
    QCOMPARE(m_searches->size(), 0);
}

void FilterPanelTest::focusesTheRemedy_data()
{
    QTest::addColumn<ErrorText::Remedy>("remedy");
    QTest::addColumn<QString>("name");

    using Remedy = ErrorText::Remedy;
    QTest::newRow("ids") << Remedy::EditImageIds << u"Image IDs"_s;
    QTest::newRow("filters") << Remedy::EditFilters << u"Image name"_s;
    QTest::newRow("tags") << Remedy::EditTags << u"Tag"_s;
    QTest::newRow("instance type") << Remedy::EditInstanceType << u"Instance type"_s;
    QTest::newRow("regions") << Remedy::ChooseRegions << u"Regions"_s;
}

void FilterPanelTest::focusesTheRemedy()
{
    QFETCH(ErrorText::Remedy, remedy);
    QFETCH(QString, name);
    m_panel->focusRemedy(remedy);
    QCOMPARE(QApplication::focusWidget(), findNamed(*m_panel, name));
}

/// A region stays with the accounts that ask it; a new one is asked in all of them.
void FilterPanelTest::keepsTheAccounts()
{
    const auto place = [](const QString &profile, const QString &region) {
        return Place {.profile = profile, .region = region};
    };
    const QList<Place> places = {place(u"work"_s, u"ap-tokyo"_s), place(u"work"_s, seoul),
                                 place(u"home"_s, seoul)};
    m_panel->setQuery({.places = places});
    const auto same = [](QList<Place> a, QList<Place> b) {
        const auto before = [](const Place &one, const Place &other) {
            return std::pair(one.profile, one.region) < std::pair(other.profile, other.region);
        };
        std::ranges::sort(a, before);
        std::ranges::sort(b, before);
        return a == b;
    };
    QVERIFY(same(m_panel->query().places, places));
    tree()->setCheckedRegions({seoul, u"eu-frankfurt"_s});
    QVERIFY(same(m_panel->query().places,
                 {place(u"work"_s, seoul), place(u"home"_s, seoul),
                  place(u"work"_s, u"eu-frankfurt"_s), place(u"home"_s, u"eu-frankfurt"_s)}));
    m_panel->setQuery({.places = placesIn({seoul})});
    QCOMPARE(m_panel->query().places, placesIn({seoul}));
}

void FilterPanelTest::asksInTheChosenProfiles()
{
    tree()->setCheckedRegions({seoul, u"eu-frankfurt"_s});
    QSignalSpy edits(m_panel.get(), &FilterPanel::edited);
    m_panel->setProfiles({u"work"_s, u"home"_s});
    QCOMPARE(edits.size(), 1);
    m_panel->setProfiles({u"work"_s, u"home"_s});
    QCOMPARE(edits.size(), 1);
    const QStringList regions = tree()->checkedRegions();
    const auto ofBoth = [](const QStringList &ids) {
        return placesIn(ids, u"work"_s) + placesIn(ids, u"home"_s);
    };
    QCOMPARE(m_panel->query().places, ofBoth(regions));
    QCOMPARE(m_panel->placesFor({u"ap-tokyo"_s}), ofBoth({u"ap-tokyo"_s}));
    // Also after a query for one of them.
    m_panel->setQuery({.places = placesIn({seoul}, u"home"_s)});
    QVERIFY(clickSearch(*m_panel));
    QCOMPARE(searched().places, ofBoth({seoul}));
    // One account alone has no name, whatever was asked before.
    m_panel->setProfiles({});
    QCOMPARE(m_panel->query().places, placesIn({seoul}));
    QCOMPARE(m_panel->ownPlaces(placesIn({seoul}, u"home"_s)), placesIn({seoul}));
}

/// It opens the window's menu of images; Alt+A is for private ones.
void FilterPanelTest::leavesAltIToTheWindow()
{
    const QKeySequence altI(Qt::ALT | Qt::Key_I);
    for (const auto *button : m_panel->findChildren<QAbstractButton *>())
        QVERIFY2(QKeySequence::mnemonic(button->text()) != altI, qPrintable(button->text()));
    for (const auto *label : m_panel->findChildren<QLabel *>())
        QVERIFY2(QKeySequence::mnemonic(label->text()) != altI, qPrintable(label->text()));
    QTest::keyClick(m_panel.get(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QCheckBox>(u"Private"_s)->isChecked(), longestWait);
}

/// The note about types, and the one about ids, which is longer.
void FilterPanelTest::nothingMovesForANote()
{
    m_panel->resize(280, 640); // where there is not room for everything
    const auto places = [this] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QStringList all;
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            const bool takesKeyboard = widget->focusPolicy() != Qt::NoFocus;
            if (!takesKeyboard || !widget->isVisible() || widget == tree())
                continue;
            const QPoint place = widget->mapTo(m_panel.get(), QPoint());
            all.append(u"%1 %2 %3"_s.arg(spokenName(*widget)).arg(place.x()).arg(place.y()));
        }
        return all.filter(QRegularExpression(u"^(?!Search)"_s));
    };
    auto *ids = named<QPlainTextEdit>(u"Image IDs"_s);
    const QStringList before = places();
    QVERIFY(before.size() > 12);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QVERIFY(visibleText(*m_panel).contains("Filters do not apply"_L1));
    QCOMPARE(places(), before);
    ids->clear();
    for (const QString &type : {u"Public"_s, u"Private"_s, u"Shared"_s})
        QVERIFY(clickNamed(*m_panel, type));
    QVERIFY(visibleText(*m_panel).contains("No type"_L1));
    QCOMPARE(places(), before);
}

void FilterPanelTest::resets()
{
    QSignalSpy edits(m_panel.get(), &FilterPanel::edited);
    m_panel->setQuery({.places = placesIn({u"me-dubai"_s, seoul}),
                       .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                   {u"image-name"_s, {u"web"_s}},
                                   {u"tag-key"_s, {u"team"_s}},
                                   {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}},
                       .instanceType = u"SA5.MEDIUM2"_s});
    edits.clear();
    QVERIFY(clickNamed(*m_panel, u"Reset the query"_s));
    QCOMPARE(m_panel->query(), ImageQuery {.places = placesIn(knownRegionIds())});
    QVERIFY(!edits.isEmpty());
    QCOMPARE(m_searches->size(), 0);
    m_panel->setQuery({.places = placesIn({seoul}), .imageIds = {u"img-00000001"_s}});
    QVERIFY(clickNamed(*m_panel, u"Reset the query"_s));
    QCOMPARE(m_panel->query(), ImageQuery {.places = placesIn(knownRegionIds())});
    // What the user added is asked, too, and what is hidden stays so.
    m_panel->setRegions({u"ap-foo"_s}, {seoul});
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    QVERIFY(clickNamed(*m_panel, u"Reset the query"_s));
    QStringList usual = knownRegionIds();
    usual.removeAll(seoul);
    QCOMPARE(m_panel->query(), ImageQuery {.places = placesIn(usual + QStringList {u"ap-foo"_s})});
}

void FilterPanelTest::addsARegionById()
{
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    QVERIFY(clickNamed(*m_panel, u"Add a region by its ID"_s));
    const QPointer<QDialog> dialog = m_panel->findChild<QDialog *>();
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
    QCOMPARE(m_panel->addedRegions(), QStringList {u"ap-foo-2"_s});
    QVERIFY(clickSearch(*m_panel));
    QCOMPARE(searched().places, placesIn({u"ap-foo-2"_s}));
}

void FilterPanelTest::keepsWhatTheUserAdded()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"panel/regions"_s, QStringList {u"../x"_s, u"xx-moon"_s, seoul});
    new PanelState(*m_panel, settings);
    QCOMPARE(m_panel->addedRegions(), QStringList {u"xx-moon"_s});
    QVERIFY(!regionsOf(m_panel->query().places).contains(u"xx-moon"_s));
    tree()->addRegion(u"ap-foo"_s);
    QVERIFY(clickNamed(*m_panel, u"More filters"_s));

    init();
    new PanelState(*m_panel, settings);
    QCOMPARE(m_panel->addedRegions(), (QStringList {u"ap-foo"_s, u"xx-moon"_s}));
    QVERIFY(named<QLineEdit>(u"Tag key"_s));
    tree()->removeRegion(u"xx-moon"_s);
    // What a query brings along is not kept.
    m_panel->setQuery({.places = placesIn({u"me-dubai"_s})});
    QVERIFY(clickNamed(*m_panel, u"More filters"_s));

    init();
    new PanelState(*m_panel, settings);
    QCOMPARE(m_panel->addedRegions(), QStringList {u"ap-foo"_s});
    QVERIFY(!item(u"me-dubai"_s));
    QVERIFY(!named<QLineEdit>(u"Tag key"_s));
}

void FilterPanelTest::saysWhatSearchWillDo()
{
    const auto *button = m_panel->findChild<QAbstractButton *>(u"searchButton"_s);
    QCOMPARE(spokenName(*button), u"Search 18 regions for all images"_s);
    m_panel->setQuery({.places = placesIn({seoul}),
                       .filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                   {u"image-name"_s, {u"web"_s}},
                                   {u"tag:env"_s, {u"prod"_s}}}});
    QCOMPARE(spokenName(*button),
             u"Search 1 regions for images with type Private, name web, tag:env=prod"_s);
    m_panel->setQuery({.places = placesIn({seoul, u"ap-tokyo"_s}),
                       .imageIds = {u"img-00000001"_s, u"img-00000002"_s}});
    QCOMPARE(spokenName(*button), u"Search 2 regions for image IDs (2)"_s);
    QVERIFY(spokenName(*button).startsWith(button->text()));
    m_panel->setQuery({});
    QCOMPARE(spokenName(*button), u"Choose a region"_s);
}

QTEST_MAIN(FilterPanelTest)
#include "tst_filterpanel.moc"
