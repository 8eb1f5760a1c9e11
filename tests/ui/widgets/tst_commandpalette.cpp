// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/query/regiontree.h"
#include "ui/searches/savesearchdialog.h"
#include "ui/widgets/commandpalette.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Everything the window can do, by a few letters.
class CommandPaletteTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hasEverything_data();
    void hasEverything();
    void findsByAFewLetters_data();
    void findsByAFewLetters();
    void enterRuns();
    void arrowKeysChoose();
    void aClickRuns();
    void asksOneRegion();
    void opensASavedSearch();
    void hidesAColumn();
    void escapeDoesNothing();
    void enterWithoutAMatchDoesNothing();
    void isAWindowAndTellsWhatEnterWouldDo();
    void closesWithAnotherWindow();
    void itsShadowFollows();

private:
    /// Presses Ctrl+Shift+P and types.
    void open(const QString &typed = {});
    /// Saves what the window shows, by the palette.
    void saveSearch(const QString &name);
    void press(Qt::Key key) { QTest::keyClick(m_palette->findChild<QLineEdit *>(), key); }
    [[nodiscard]] QStringList entries() const;
    [[nodiscard]] QString currentEntry() const { return m_list->currentItem()->text(); }

    std::unique_ptr<WindowFixture> m_fixture;
    QPointer<CommandPalette> m_palette;
    QListWidget *m_list = nullptr;
};

void CommandPaletteTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
}

void CommandPaletteTest::cleanup()
{
    m_fixture.reset();
}

void CommandPaletteTest::open(const QString &typed)
{
    QVERIFY(activate(m_fixture->window()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    m_palette = m_fixture->window().findChild<CommandPalette *>();
    QVERIFY(m_palette);
    QTRY_VERIFY_WITH_TIMEOUT(m_palette->isVisible(), longestWait);
    m_list = m_palette->findChild<QListWidget *>();
    auto *edit = findNamed<QLineEdit>(*m_palette, u"Command"_s);
    QTRY_VERIFY_WITH_TIMEOUT(edit->hasFocus(), longestWait);
    QTest::keyClicks(edit, typed);
}

void CommandPaletteTest::saveSearch(const QString &name)
{
    open(u"save this search"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->window().findChild<SaveSearchDialog *>(), longestWait);
    auto *dialog = m_fixture->window().findChild<SaveSearchDialog *>();
    QTest::keyClicks(findNamed(*dialog, u"Name of the search"_s), name);
    QVERIFY(clickNamed(*dialog, u"Save"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window().findChild<SaveSearchDialog *>(), longestWait);
}

QStringList CommandPaletteTest::entries() const
{
    QStringList entries;
    for (int row = 0; row < m_list->count(); ++row)
        entries.append(m_list->item(row)->text());
    return entries;
}

void CommandPaletteTest::hasEverything_data()
{
    QTest::addColumn<QString>("entry");

    QTest::newRow("action") << u"Query: Refresh"_s;
    QTest::newRow("the command line") << u"Query: Copy as Command"_s;
    QTest::newRow("action of a submenu") << u"Color Scheme: Dark"_s;
    QTest::newRow("region") << u"Region: Only Seoul (ap-seoul)"_s;
    QTest::newRow("saved search") << u"Saved Searches: Mine & yours"_s;
    QTest::newRow("column") << u"Columns: Cloud-init"_s;
    QTest::newRow("sort") << u"Sort By: Name"_s;
}

void CommandPaletteTest::hasEverything()
{
    QFETCH(QString, entry);
    saveSearch(u"Mine & yours"_s);
    open();
    const QStringList all = entries();
    const bool isThere = std::any_of(all.begin(), all.end(), [&entry](const QString &text) {
        return text.startsWith(entry);
    });
    QVERIFY2(isThere, qPrintable(all.join(u'\n')));
}

void CommandPaletteTest::findsByAFewLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("entry");

    QTest::newRow("beginning") << u"refr"_s << u"Query: Refresh"_s;
    QTest::newRow("first letters") << u"cp"_s << u"Help: Command Palette…"_s;
    QTest::newRow("letters here and there") << u"rstcol"_s << u"Columns: Reset Columns"_s;
    QTest::newRow("two words") << u"only tokyo"_s << u"Region: Only Tokyo (ap-tokyo)"_s;
    QTest::newRow("in capitals") << u"QUIT"_s << u"File: Quit"_s;
}

void CommandPaletteTest::findsByAFewLetters()
{
    QFETCH(QString, typed);
    QFETCH(QString, entry);
    open(typed);
    QVERIFY2(currentEntry().startsWith(entry), qPrintable(entries().join(u'\n')));
}

void CommandPaletteTest::enterRuns()
{
    open(u"refresh"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_palette, longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 18, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
}

void CommandPaletteTest::arrowKeysChoose()
{
    open(u"only to"_s);
    const QString first = currentEntry();
    QVERIFY(m_list->count() > 1);
    press(Qt::Key_Down);
    const QString second = currentEntry();
    QVERIFY(second != first);
    press(Qt::Key_Up);
    QCOMPARE(currentEntry(), first);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QVERIFY(second.contains(m_fixture->takeRequests().first().region));
}

void CommandPaletteTest::aClickRuns()
{
    open(u"facets"_s);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualItemRect(m_list->item(0)).center());
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->child<QAction>(u"showFacetsAction"_s)->isChecked(),
                             longestWait);
    QVERIFY(!m_palette || !m_palette->isVisible());
}

void CommandPaletteTest::asksOneRegion()
{
    open(u"only seoul"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->takeRequests().first().region, u"ap-seoul"_s);
    QCOMPARE(findNamed<RegionTree>(m_fixture->window(), u"Regions"_s)->checkedRegions(),
             QStringList {u"ap-seoul"_s});
}

void CommandPaletteTest::opensASavedSearch()
{
    open(u"only tokyo"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    saveSearch(u"Nightly builds"_s);
    QVERIFY(clickNamed(m_fixture->window(), u"Check all regions"_s));
    QVERIFY(!m_fixture->takeRequests().isEmpty());

    open(u"nightly"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->requestCount(), 1, longestWait);
    QVERIFY(m_fixture->waitUntilLoaded());
    QCOMPARE(m_fixture->takeRequests().first().region, u"ap-tokyo"_s);
}

void CommandPaletteTest::hidesAColumn()
{
    const QHeaderView *header = m_fixture->view().horizontalHeader();
    open(u"architecture columns"_s);
    QVERIFY2(currentEntry().startsWith("Columns: Architecture"_L1),
             qPrintable(entries().join(u'\n')));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(header->isSectionHidden(int(ImageColumn::Architecture)), longestWait);
}

void CommandPaletteTest::escapeDoesNothing()
{
    open(u"refresh"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_palette, longestWait);
    QCOMPARE(m_fixture->requestCount(), 0);
}

void CommandPaletteTest::enterWithoutAMatchDoesNothing()
{
    open(u"qqqqqq"_s);
    QCOMPARE(m_list->count(), 0);
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void CommandPaletteTest::isAWindowAndTellsWhatEnterWouldDo()
{
    open(u"only to"_s);
    // For what is in a popup, screen readers look through the whole window under it.
    QCOMPARE(m_palette->windowType(), Qt::Dialog);
    QCOMPARE(QAccessible::queryAccessibleInterface(m_palette)->role(), QAccessible::Dialog);
    const QAccessibleInterface *edit =
            QAccessible::queryAccessibleInterface(m_palette->findChild<QLineEdit *>());
    QCOMPARE(edit->text(QAccessible::Description), currentEntry());
    press(Qt::Key_Down);
    QCOMPARE(edit->text(QAccessible::Description), currentEntry());
    QTest::keyClicks(m_palette->findChild<QLineEdit *>(), u"qqqq"_s);
    QCOMPARE(edit->text(QAccessible::Description), u"No command matches"_s);
}

void CommandPaletteTest::closesWithAnotherWindow()
{
    open();
    QVERIFY(activate(m_fixture->window()));
    QTRY_VERIFY_WITH_TIMEOUT(!m_palette, longestWait);
}

/// As when a window manager puts it elsewhere.
void CommandPaletteTest::itsShadowFollows()
{
    open();
    const auto *shadow = m_fixture->child<QWidget>(u"paletteShadow"_s);
    QVERIFY(shadow);
    const auto middle = [](const QWidget &widget) {
        return widget.mapToGlobal(widget.rect().center());
    };
    QCOMPARE(middle(*shadow), middle(*m_palette));
    m_palette->move(m_palette->pos() + QPoint(40, 30));
    QTRY_COMPARE_WITH_TIMEOUT(middle(*shadow), middle(*m_palette), longestWait);
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
