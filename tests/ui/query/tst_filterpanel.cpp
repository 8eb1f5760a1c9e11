// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "catalog/store/imagestore.h"
#include "core/region.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/query/panelstate.h"
#include "ui/query/regiontree.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

} // namespace

class FilterPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksAllRegionsAtFirst();
    void enterSearches_data();
    void enterSearches();
    void typingDoesNotSearch();
    void enterBeginsALineOfIds();
    void idsSwitchFiltersOff();
    void takesIdsOutOfAnyText_data();
    void takesIdsOutOfAnyText();
    void pastingKeepsWhatIsThere();
    void takesTheContentOfAFile();
    void saysWhatIsWrongWithAFile();
    void checksAllOrNone();
    void checksAGroup();
    void showsTheStateOfARegion();
    void escapesTheServicesWords();
    void addsUnknownRegions();
    void unknownRegionsShareAGroup();
    void clearsFiltersWithoutAField();
    void saysWhatNoTypeMeans();
    void placeholdersFitTheirFields();
    void givesBackTheQuery();
    void keepsTheAccounts();
    void leavesAltIToTheWindow();
    void nothingMovesForANote();
    void foldsRareFilters();
    void resets();
    void addsARegionById();
    void keepsWhatTheUserAdded();
    void saysWhatSearchWillDo();
    void completesFromWhatIsLoaded();
    void focusesTheRemedy_data();
    void focusesTheRemedy();

private:
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return findNamed<T>(*m_panel, name);
    }
    [[nodiscard]] RegionTree *tree() const { return named<RegionTree>(u"Regions"_s); }
    void drop(const QStringList &paths);
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

void FilterPanelTest::enterSearches_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    for (const char *field :
         {"Image name", "Platform", "Tag", "Tag key", "Tag value", "Instance type", "Regions"})
        QTest::newRow(field) << QString::fromLatin1(field) << Qt::KeyboardModifiers();
    QTest::newRow("Image IDs") << u"Image IDs"_s << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void FilterPanelTest::enterSearches()
{
    QFETCH(QString, field);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_panel->setMoreShown(true);
    QWidget *widget = findNamed(*m_panel, field);
    QVERIFY(widget);
    QTest::keyClick(widget, Qt::Key_Return, modifiers);
    QCOMPARE(m_searches->size(), 1);
    QTest::keyClick(widget, Qt::Key_Enter, modifiers);
    QCOMPARE(m_searches->size(), 2);
}

void FilterPanelTest::typingDoesNotSearch()
{
    QTest::keyClicks(named<QLineEdit>(u"Image name"_s), u"web"_s);
    QTest::keyClicks(named<QPlainTextEdit>(u"Image IDs"_s), u"img-00000001"_s);
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    QCOMPARE(m_searches->size(), 0);
}

void FilterPanelTest::enterBeginsALineOfIds()
{
    auto *ids = named<QPlainTextEdit>(u"Image IDs"_s);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QTest::keyClick(ids, Qt::Key_Return);
    QTest::keyClicks(ids, u"img-00000002"_s);
    QCOMPARE(m_searches->size(), 0);
    QTest::keyClick(ids, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(searched().imageIds, (QStringList {u"img-00000001"_s, u"img-00000002"_s}));
}

void FilterPanelTest::idsSwitchFiltersOff()
{
    m_panel->setMoreShown(true);
    QTest::keyClicks(named<QLineEdit>(u"Image name"_s), u"web"_s);
    const QString before = visibleText(*m_panel);
    QVERIFY(!before.contains("Filters do not apply"_L1));

    auto *ids = named<QPlainTextEdit>(u"Image IDs"_s);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QVERIFY(visibleText(*m_panel).contains("Filters do not apply"_L1));
    for (const QString &filter : {u"Public"_s, u"Private"_s, u"Shared"_s, u"Image name"_s,
                                  u"Platform"_s, u"Tag"_s, u"Tag key"_s, u"Tag value"_s})
        QVERIFY2(!findNamed(*m_panel, filter)->isEnabled(), qPrintable(filter));
    QVERIFY(findNamed(*m_panel, u"Instance type"_s)->isEnabled());
    QVERIFY(m_panel->query().filters.isEmpty());
    QCOMPARE(m_panel->query().imageIds, QStringList {u"img-00000001"_s});

    ids->selectAll();
    QTest::keyClick(ids, Qt::Key_Delete);
    QVERIFY(findNamed(*m_panel, u"Image name"_s)->isEnabled());
    QCOMPARE(visibleText(*m_panel), before);
    QCOMPARE(m_panel->query().filters.size(), 1);
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

void FilterPanelTest::clearsFiltersWithoutAField()
{
    const QString clear = u"Clear the other filters"_s;
    QVERIFY(!findNamed(*m_panel, clear));
    const QList<ImageFilter> known = {{u"image-name"_s, {u"web"_s}}};
    m_panel->setQuery({.places = placesIn({seoul}),
                       .filters = known + QList<ImageFilter> {
                                                  {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}}});
    QCOMPARE(m_panel->query().filters.size(), 2);
    QVERIFY(clickNamed(*m_panel, clear));
    QCOMPARE(m_panel->query().filters, known);
    QVERIFY(!visibleText(*m_panel).contains("Also filtered by"_L1));
    QVERIFY(!findNamed(*m_panel, clear));
    QCOMPARE(m_searches->size(), 0);
}

void FilterPanelTest::saysWhatNoTypeMeans()
{
    const QString note = u"No type is checked"_s;
    for (const QString &type : {u"Public"_s, u"Private"_s, u"Shared"_s}) {
        QVERIFY(!visibleText(*m_panel).contains(note));
        QVERIFY(clickNamed(*m_panel, type));
    }
    QVERIFY(visibleText(*m_panel).contains(note));
    QVERIFY(m_panel->query().filters.isEmpty());
    QVERIFY(clickNamed(*m_panel, u"Shared"_s));
    QVERIFY(!visibleText(*m_panel).contains(note));
}

void FilterPanelTest::placeholdersFitTheirFields()
{
    m_panel->setMoreShown(true);
    m_panel->resize(272, 900); // the narrowest that the window gives at first
    QCoreApplication::sendPostedEvents();
    QVERIFY(named<QLineEdit>(u"Image name"_s)->placeholderText().contains("the cloud"_L1));
    for (const QLineEdit *edit : m_panel->findChildren<QLineEdit *>()) {
        const int width = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
        QVERIFY2(width < edit->width() - 10, qPrintable(edit->placeholderText()));
    }
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

void FilterPanelTest::takesIdsOutOfAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");

    const QStringList two = {u"img-aaaaaaaa"_s, u"img-bbbbbbb2"_s};
    QTest::newRow("Terraform") << u"resource \"tencentcloud_instance\" \"a\" {\n"
                                  "  image_id = \"img-aaaaaaaa\" # was img-bbbbbbb2\n}\n"_s
                               << two;
    QTest::newRow("JSON") << uR"({"Response": {"ImageSet": [{"ImageId": "img-aaaaaaaa", "Size": 20},
                                 {"ImageId": "img-bbbbbbb2"}]}})"_s
                          << two;
    QTest::newRow("CSV") << u"Region,ImageId,ImageName\r\nap-seoul,img-aaaaaaaa,web\r\n"
                            "ap-tokyo,img-bbbbbbb2,db\r\n"_s
                         << two;
    QTest::newRow("blanks that do not break") << u"img-aaaaaaaa\u00A0img-bbbbbbb2"_s << two;
    QTest::newRow("blanks of no width") << u"\uFEFFimg-aaaaaaaa\u200Bimg-bbbbbbb2"_s << two;
    QTest::newRow("commas of Chinese") << u"img-aaaaaaaa，img-bbbbbbb2、img-aaaaaaaa"_s << two;
    QTest::newRow("a misspelled one is told")
            << u"a img-aaaaaaaa img-wrong"_s << QStringList {u"img-aaaaaaaa"_s, u"img-wrong"_s};
    QTest::newRow("none at all is told")
            << u"ubuntu，debian"_s << QStringList {u"ubuntu"_s, u"debian"_s};
}

void FilterPanelTest::takesIdsOutOfAnyText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    auto *box = named<QPlainTextEdit>(u"Image IDs"_s);
    // However it comes there.
    box->setPlainText(text);
    QCOMPARE(m_panel->query().imageIds, ids);
    box->clear();
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(box->toPlainText(), ids.join(u'\n'));
    QCOMPARE(m_panel->query().imageIds, ids);
}

void FilterPanelTest::pastingKeepsWhatIsThere()
{
    auto *box = named<QPlainTextEdit>(u"Image IDs"_s);
    box->setPlainText(u"img-11111111img-33333333"_s);
    QTextCursor cursor = box->textCursor();
    cursor.setPosition(12);
    box->setTextCursor(cursor);
    QGuiApplication::clipboard()->setText(u"{img-22222222}"_s);
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(box->toPlainText(), u"img-11111111\nimg-22222222\nimg-33333333"_s);
}

/// Drops files onto the box.
void FilterPanelTest::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QWidget *area = named<QPlainTextEdit>(u"Image IDs"_s)->viewport();
    QDragEnterEvent enter(area->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(area->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(area, &event);
}

void FilterPanelTest::takesTheContentOfAFile()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) > 0;
        return isWritten ? file.fileName() : QString();
    };
    drop({make(u"img-99999999.tf"_s, "image_id = \"img-aaaaaaaa\"\n"),
          make(u"b.csv"_s, "ImageId\nimg-bbbbbbbb\n")});
    QCOMPARE(m_panel->query().imageIds, (QStringList {u"img-aaaaaaaa"_s, u"img-bbbbbbbb"_s}));
}

void FilterPanelTest::saysWhatIsWrongWithAFile()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    drop({pipe, folder.filePath(u"gone.txt"_s)});
    QVERIFY(m_panel->query().imageIds.isEmpty());
    const QString reason = pipe + u" could not be read: It is not a regular file."_s;
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*m_panel).contains(reason), longestWait);
    const QString text = visibleText(*m_panel);
    QVERIFY(text.contains(u"gone.txt could not be read: "_s));
    QTest::keyClicks(named<QPlainTextEdit>(u"Image IDs"_s), u"i"_s);
    QVERIFY(!visibleText(*m_panel).contains("could not be read"_L1));
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
    QVERIFY(visibleText(*m_panel).contains("Filters are off"_L1));
    QCOMPARE(places(), before);
    ids->clear();
    for (const QString &type : {u"Public"_s, u"Private"_s, u"Shared"_s})
        QVERIFY(clickNamed(*m_panel, type));
    QVERIFY(visibleText(*m_panel).contains("No type"_L1));
    QCOMPARE(places(), before);
}

void FilterPanelTest::foldsRareFilters()
{
    const ImageQuery rare = {.places = placesIn({seoul}),
                             .filters = {{u"tag-key"_s, {u"team"_s}},
                                         {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}}};
    QVERIFY(!named<QLineEdit>(u"Tag key"_s));
    const QSignalSpy toggles(m_panel.get(), &FilterPanel::moreToggled);
    m_panel->setQuery(rare);
    QVERIFY(named<QLineEdit>(u"Tag key"_s));
    QVERIFY(visibleText(*m_panel).contains("dedicated-cluster-id=cluster-1"_L1));
    QCOMPARE(toggles.size(), 0); // that was not the user

    QVERIFY(clickNamed(*m_panel, u"More filters"_s));
    QVERIFY(!named<QLineEdit>(u"Tag key"_s));
    QVERIFY(canClick(*m_panel, u"More filters, 2 set"_s));
    QCOMPARE(m_panel->query(), rare);
    QVERIFY(clickNamed(*m_panel, u"More filters, 2 set"_s));
    QVERIFY(named<QLineEdit>(u"Tag value"_s));
    QCOMPARE(toggles.size(), 2);
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

void FilterPanelTest::completesFromWhatIsLoaded()
{
    ImageStore store;
    m_panel->completeFrom(store);
    store.take({{.imageId = u"1"_s,
                 .platform = u"Ubuntu"_s,
                 .tags = {{.key = u"env"_s, .value = u"prod"_s}}},
                {.imageId = u"2"_s, .platform = u"Debian"_s},
                {.imageId = u"3"_s,
                 .platform = u"Ubuntu"_s,
                 .tags = {{.key = u"team"_s, .value = u"pay"_s}}}},
               {});
    m_panel->setMoreShown(true);
    const auto offered = [this](const QString &field, const QString &typed) {
        auto *edit = named<QLineEdit>(field);
        edit->clear();
        edit->setFocus();
        QTest::keyClicks(edit, typed);
        QStringList texts;
        const QAbstractItemModel *model = edit->completer()->completionModel();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        edit->completer()->popup()->hide();
        edit->clear();
        return texts;
    };
    QCOMPARE(offered(u"Platform"_s, u"u"_s), QStringList {u"Ubuntu"_s});
    QCOMPARE(offered(u"Platform"_s, u"Ubuntu, d"_s), QStringList {u"Debian"_s});
    QCOMPARE(offered(u"Tag"_s, u"e"_s), (QStringList {u"env=prod"_s, u"team=pay"_s}));
    QCOMPARE(offered(u"Tag key"_s, u"te"_s), QStringList {u"team"_s});
    QCOMPARE(offered(u"Tag value"_s, u"pr"_s), QStringList {u"prod"_s});

    auto *platform = named<QLineEdit>(u"Platform"_s);
    platform->clear();
    platform->setFocus();
    QTest::keyClicks(platform, u"Ubuntu, d"_s);
    QAbstractItemView *popup = platform->completer()->popup();
    QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), longestWait);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(platform->text(), u"Ubuntu, Debian"_s);
    QCOMPARE(m_searches->size(), 0); // that Enter has taken the completion
    QCOMPARE(m_panel->query().filters,
             (QList<ImageFilter> {{u"platform"_s, {u"Ubuntu"_s, u"Debian"_s}}}));
    QTest::keyClick(platform, Qt::Key_Return);
    QCOMPARE(m_searches->size(), 1);
}

QTEST_MAIN(FilterPanelTest)
#include "tst_filterpanel.moc"
