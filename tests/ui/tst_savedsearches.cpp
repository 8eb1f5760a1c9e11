// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "searches/savedsearchlist.h"
#include "searches/savedsearchstore.h"
#include "ui/query/regiontree.h"
#include "ui/searches/managesearchesdialog.h"
#include "ui/searches/savesearchdialog.h"
#include "ui/searches/searchshelf.h"
#include "ui/table/columnlayout.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
constexpr int architecture = int(ImageColumn::Architecture);
constexpr int size = int(ImageColumn::Size);

/// A saved search does not say where hidden columns stand.
ColumnLayout visibleOnly(ColumnLayout layout)
{
    layout.removeIf([](const ColumnState &state) { return !state.isVisible; });
    return layout;
}

} // namespace

/// Saving what the window shows under a name, and coming back to it.
class SavedSearchesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void savesAndOpensEverything();
    void daysAreThoseOfTheZoneItWasSavedIn();
    void asksBeforeItReplaces();
    void areInTheMenuOfThePanel();
    void anotherWindowHasThem();
    void enterAndDoubleClickOpenOne_data();
    void enterAndDoubleClickOpenOne();
    void canBeDeleted();
    void oneOpensAtStart();
    void replacingKeepsTheStart();

private:
    [[nodiscard]] bool chooseInMenu(const QString &entry)
    {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                            {u"Query"_s, u"Saved Searches"_s, entry});
    }
    void chooseRegion(const QString &region);
    /// Saves what the window shows.
    void saveAs(const QString &name);
    void openManageDialog();
    [[nodiscard]] QListWidget *list() const { return m_manage->findChild<QListWidget *>(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SavedSearch &search : m_fixture->window().searches().searches())
            names.append(search.name);
        return names;
    }
    /// The field of this name; a facet may be called the same.
    [[nodiscard]] QLineEdit *edit(const QString &name) const
    {
        for (QLineEdit *edit : m_fixture->window().findChildren<QLineEdit *>()) {
            if (spokenName(*edit) == name)
                return edit;
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ManageSearchesDialog *m_manage = nullptr;
};

void SavedSearchesTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QStandardPaths::setTestModeEnabled(true);
}

void SavedSearchesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void SavedSearchesTest::cleanup()
{
    m_fixture.reset();
}

void SavedSearchesTest::chooseRegion(const QString &region)
{
    QVERIFY(clickNamed(m_fixture->window(), u"Check no region"_s));
    auto *tree = findNamed<RegionTree>(m_fixture->window(), u"Regions"_s);
    tree->setCurrentItem(
            tree->findItems(u'(' + region + u')', Qt::MatchEndsWith | Qt::MatchRecursive).value(0));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(tree->checkedRegions(), QStringList {region});
}

void SavedSearchesTest::saveAs(const QString &name)
{
    QVERIFY(chooseInMenu(u"Save This Search…"_s));
    auto *dialog = m_fixture->window().findChild<SaveSearchDialog *>();
    QVERIFY(dialog);
    QVERIFY(activate(*dialog));
    QVERIFY(!canClick(*dialog, u"Save"_s)); // not without a name
    QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), name);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<SaveSearchDialog *>(), longestWait);
    QVERIFY(names().contains(name));
}

void SavedSearchesTest::openManageDialog()
{
    QVERIFY(chooseInMenu(u"Manage Saved Searches…"_s));
    m_manage = m_fixture->window().findChild<ManageSearchesDialog *>();
    QVERIFY(m_manage);
    QVERIFY(activate(*m_manage));
}

void SavedSearchesTest::savesAndOpensEverything()
{
    MainWindow &window = m_fixture->window();
    ImageTableView &view = m_fixture->view();
    QHeaderView *header = view.horizontalHeader();
    chooseRegion(seoul);
    QTest::keyClicks(edit(u"Platform"_s), u"Ubuntu"_s);
    QVERIFY(m_fixture->search());
    QTest::keyClicks(edit(u"Find in results"_s), u"arch:x86_64"_s);
    clickHeader(view, size);
    clickHeader(view, size);
    header->setSectionHidden(architecture, true);
    header->moveSection(0, 3);
    const ColumnLayout layout = readColumnLayout(*header);
    const QStringList rows = m_fixture->rows();
    QVERIFY(!rows.isEmpty());
    saveAs(u"Seoul"_s);

    // All is otherwise.
    QVERIFY(clickNamed(window, u"Check all regions"_s));
    edit(u"Platform"_s)->clear();
    edit(u"Find in results"_s)->clear();
    clickHeader(view, int(ImageColumn::Name));
    QVERIFY(clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s),
                         {u"View"_s, u"Columns"_s, u"Reset Columns"_s}));
    QVERIFY(m_fixture->search());
    QVERIFY(m_fixture->rows() != rows);
    QVERIFY(!m_fixture->takeRequests().isEmpty());

    QVERIFY(chooseInMenu(u"Seoul"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->takeRequests().first().region, seoul);
    QCOMPARE(findNamed<RegionTree>(window, u"Regions"_s)->checkedRegions(), QStringList {seoul});
    QCOMPARE(edit(u"Platform"_s)->text(), u"Ubuntu"_s);
    QCOMPARE(edit(u"Find in results"_s)->text(), u"arch:x86_64"_s);
    QCOMPARE(window.model().sortColumns(), (QList<SortKeyColumn> {{size, Qt::DescendingOrder}}));
    QCOMPARE(visibleOnly(readColumnLayout(*header)), visibleOnly(layout));
    QCOMPARE(m_fixture->rows(), rows);
}

void SavedSearchesTest::daysAreThoseOfTheZoneItWasSavedIn()
{
    MainWindow &window = m_fixture->window();
    const auto choose = [this](const QString &zone) {
        return clickEntries(*m_fixture->child<QMenuBar>(u"menuBar"_s), {u"View"_s, zone});
    };
    QVERIFY(m_fixture->search());
    // Of an evening, which is the next day in Seoul.
    QString day;
    for (const QJsonObject &image : demoImages(seoul)) {
        const auto created =
                QDateTime::fromString(image.value("CreatedTime"_L1).toString(), Qt::ISODate);
        // One page has all of the private ones.
        const bool isPrivate = image.value("ImageType"_L1).toString() == "PRIVATE_IMAGE"_L1;
        if (isPrivate && created.toUTC().time().hour() >= 15)
            day = created.toUTC().date().toString(Qt::ISODate);
    }
    QVERIFY(!day.isEmpty());
    SavedSearch search = {
            .name = u"Evening"_s,
            .query = {.places = placesIn({seoul}),
                      .filters = {{.name = u"image-type"_s, .values = {u"PRIVATE_IMAGE"_s}}}},
            .find = {.text = u"created:"_s + day, .zone = u"Asia/Seoul"_s}};
    const auto rowsOf = [&](const QString &zone) {
        search.find.zone = zone;
        window.openSearch(search);
        [[maybe_unused]] const bool isLoaded = m_fixture->waitUntilLoaded();
        return m_fixture->rows();
    };
    const QStringList ofUtc = rowsOf(u"UTC"_s);
    const QStringList ofSeoul = rowsOf(u"Asia/Seoul"_s);
    QVERIFY(!ofUtc.isEmpty());
    QVERIFY(ofSeoul != ofUtc);
    const auto *label = m_fixture->child<QLabel>(u"findCountLabel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(label->text().endsWith(", days of Asia/Seoul"_L1), longestWait);
    // What is saved now has that zone, too, until the user chooses one.
    saveAs(u"Again"_s);
    QCOMPARE(searchNamed(window.searches().searches(), u"Again"_s)->find.zone, u"Asia/Seoul"_s);
    QVERIFY(choose(u"UTC"_s));
    QCOMPARE(m_fixture->rows(), ofUtc);
    QVERIFY(!label->text().contains("days of"_L1));
    saveAs(u"And again"_s);
    QCOMPARE(searchNamed(window.searches().searches(), u"And again"_s)->find.zone, u"UTC"_s);
    // One that tells no zone is read in that of the table.
    QCOMPARE(rowsOf(QString()), ofUtc);
}

void SavedSearchesTest::asksBeforeItReplaces()
{
    saveAs(u"Mine"_s);
    QVERIFY(chooseInMenu(u"Save This Search…"_s));
    auto *dialog = m_fixture->window().findChild<SaveSearchDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), u"Mine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*dialog).contains("Replaces the saved search"_L1),
                             longestWait);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(names(), QStringList {u"Mine"_s});
}

void SavedSearchesTest::areInTheMenuOfThePanel()
{
    chooseRegion(seoul);
    saveAs(u"Seoul & nothing else"_s);
    QVERIFY(clickNamed(m_fixture->window(), u"Check all regions"_s));
    auto *button = m_fixture->child<QAbstractButton>(u"searchesButton"_s);
    QVERIFY(clickEntries(*button, {u"Seoul & nothing else"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->takeRequests().first().region, seoul);
}

void SavedSearchesTest::anotherWindowHasThem()
{
    saveAs(u"Mine"_s);
    const MainWindow next(m_fixture->settings(), m_fixture->searchesPath());
    const QMenuBar *bar = next.findChild<QMenuBar *>(u"menuBar"_s);
    QVERIFY(findEntry(*bar, {u"Query"_s, u"Saved Searches"_s, u"Mine"_s}));
}

void SavedSearchesTest::enterAndDoubleClickOpenOne_data()
{
    QTest::addColumn<bool>("isDoubleClick");
    QTest::newRow("Enter") << false;
    QTest::newRow("double click") << true;
}

void SavedSearchesTest::enterAndDoubleClickOpenOne()
{
    QFETCH(bool, isDoubleClick);
    auto *edit = findNamed<QLineEdit>(m_fixture->window(), u"Find in results"_s);
    edit->setText(u"web"_s);
    saveAs(u"First"_s);
    edit->setText(u"batch"_s);
    saveAs(u"Second"_s);
    openManageDialog();
    clickCell(*list(), 0, 0);
    if (isDoubleClick) {
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {},
                           list()->visualItemRect(list()->item(0)).center());
    } else {
        QTest::keyClick(list(), Qt::Key_Return);
    }
    QTRY_COMPARE_WITH_TIMEOUT(edit->text(), u"web"_s, longestWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<ManageSearchesDialog *>(), longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(names(), (QStringList {u"First"_s, u"Second"_s}));
}

void SavedSearchesTest::canBeDeleted()
{
    saveAs(u"First"_s);
    saveAs(u"Second"_s);
    openManageDialog();
    QCOMPARE(list()->count(), 2);
    clickCell(*list(), 0, 0);
    QVERIFY(clickNamed(*m_manage, u"Delete"_s));
    QCOMPARE(names(), QStringList {u"Second"_s});
    QCOMPARE(list()->count(), 1);
    QVERIFY(clickNamed(*m_manage, u"Delete"_s));
    QVERIFY(names().isEmpty());
    QVERIFY(!canClick(*m_manage, u"Delete"_s));
    QTest::keyClick(m_manage, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<ManageSearchesDialog *>(), longestWait);
    const Result<QList<SavedSearch>> kept = SavedSearchStore(m_fixture->searchesPath()).load();
    QVERIFY(kept);
    QVERIFY(kept->isEmpty());
}

void SavedSearchesTest::oneOpensAtStart()
{
    saveAs(u"First"_s);
    saveAs(u"Second"_s);
    openManageDialog();
    for (const int row : {0, 1}) {
        list()->setCurrentRow(row);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(list()->item(1 - row)->checkState(), Qt::Unchecked, longestWait);
        QTRY_COMPARE_WITH_TIMEOUT(list()->item(row)->checkState(), Qt::Checked, longestWait);
    }
    const Result<QList<SavedSearch>> kept = SavedSearchStore(m_fixture->searchesPath()).load();
    QVERIFY(kept);
    QVERIFY(!searchNamed(*kept, u"First"_s)->opensAtStart);
    QVERIFY(searchNamed(*kept, u"Second"_s)->opensAtStart);
}

void SavedSearchesTest::replacingKeepsTheStart()
{
    SearchShelf shelf(m_fixture->searchesPath());
    shelf.put({.name = u"Start"_s, .opensAtStart = true});
    saveAs(u"Other"_s); // makes the window see it
    const auto replace = [this](bool click) {
        QVERIFY(chooseInMenu(u"Save This Search…"_s));
        auto *dialog = m_fixture->window().findChild<SaveSearchDialog *>();
        QVERIFY(dialog);
        QVERIFY(activate(*dialog));
        const auto *box = findNamed<QCheckBox>(*dialog, u"Open at startup"_s);
        QVERIFY(box);
        QVERIFY(!box->isChecked());
        QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), u"Start"_s);
        QVERIFY(box->isChecked());
        QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), u"ed"_s);
        QVERIFY(!box->isChecked());
        QTest::keyClick(findNamed(*dialog, u"Name of the search"_s), Qt::Key_Backspace);
        QTest::keyClick(findNamed(*dialog, u"Name of the search"_s), Qt::Key_Backspace);
        QVERIFY(box->isChecked());
        if (click)
            QVERIFY(clickNamed(*dialog, u"Open at startup"_s));
        QVERIFY(clickNamed(*dialog, u"Save"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<SaveSearchDialog *>(), longestWait);
    };
    chooseRegion(seoul);
    replace(false);
    auto kept = searchNamed(m_fixture->window().searches().searches(), u"Start"_s);
    QVERIFY(kept);
    QCOMPARE(regionsOf(kept->query.places), QStringList {seoul});
    QVERIFY(kept->opensAtStart);
    replace(true);
    kept = searchNamed(m_fixture->window().searches().searches(), u"Start"_s);
    QVERIFY(!kept->opensAtStart);
}

QTEST_MAIN(SavedSearchesTest)
#include "tst_savedsearches.moc"
