// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "ui/details/detailpane.h"
#include "ui/details/regionstab.h"
#include "ui/matrix/matrixbar.h"
#include "ui/matrix/matrixheader.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/matrixview.h"
#include "ui/matrix/wheredialog.h"
#include "ui/narrow/findbar.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstRow = 1; ///< Under the heading of one's own images.

} // namespace

/// Images by regions, in the window on the demo cloud.
class MatrixWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void switchesByKey();
    void saysUnknownUntilAllIsRead();
    void showsAllOfTheDemo();
    void narrowsByTheBar();
    void narrowsByACountOfARegion();
    void findHoldsForBothViews();
    void enterShowsDetails();
    void detailsSayWhereItIs();
    void groups();
    void copies();
    void sortsByKeyboard();
    void asksWhereFromTheMenu();
    void foldsItsButtonsWhereItIsLow();
    void firstColumnsStay();
    void aScreenReaderHearsEachCell();
    void closesWhileItIsShown();

private:
    void showMatrix()
    {
        QTest::keyClick(&m_fixture->window(), Qt::Key_2, Qt::ControlModifier);
        m_page = m_fixture->window().findChild<MatrixPage *>();
        QVERIFY(m_page && m_page->isVisible());
    }
    void loadAll()
    {
        QTest::keyClick(&m_fixture->window(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_fixture->waitUntilLoaded());
        QTRY_COMPARE_WITH_TIMEOUT(unknownPlaces(), 1, longestWait);
    }
    /// Of one the demo cloud refuses to tell.
    [[nodiscard]] int unknownPlaces()
    {
        int count = 0;
        for (int place = 0; place < model().columnCount() - MatrixModel::FirstPlaceColumn; ++place)
            count += model().placeCounts(place).unknown > 0 ? 1 : 0;
        return count;
    }
    [[nodiscard]] MatrixModel &model() { return m_page->model(); }
    [[nodiscard]] QString findText()
    {
        return m_fixture->window().model().narrowing().find().text();
    }
    /// How many cells there are of each state.
    [[nodiscard]] QMap<CellState, int> states()
    {
        QMap<CellState, int> counts;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (!model().groupAt(row))
                continue; // a heading
            for (int column = MatrixModel::FirstPlaceColumn; column < model().columnCount();
                 ++column) {
                const auto cell = model().index(row, column).data(MatrixModel::CellRole);
                ++counts[cell.value<GroupCell>().state];
            }
        }
        return counts;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MatrixPage *m_page = nullptr;
};

void MatrixWindowTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
}

void MatrixWindowTest::cleanup()
{
    m_fixture.reset();
    m_page = nullptr;
}

void MatrixWindowTest::switchesByKey()
{
    QVERIFY(m_fixture->view().isVisible());
    showMatrix();
    QVERIFY(!m_fixture->view().isVisible());
    QVERIFY(m_page->view().hasFocus());
    QTest::keyClick(&m_fixture->window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_fixture->view().isVisible());
    QVERIFY(!m_page->isVisible());
    QVERIFY(m_fixture->view().hasFocus());
}

void MatrixWindowTest::saysUnknownUntilAllIsRead()
{
    showMatrix();
    QTRY_VERIFY_WITH_TIMEOUT(unknownPlaces() > 1, longestWait);
    QVERIFY(m_page->bar().sentence().contains("not read whole"_L1));
    QVERIFY(canClick(*m_page, u"Load all"_s));
    QVERIFY(clickNamed(*m_page, u"Load all"_s));
    QVERIFY(m_fixture->waitUntilLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(unknownPlaces(), 1, longestWait);
    QVERIFY(m_page->bar().sentence().contains("1 regions are not read whole"_L1));
    QVERIFY(!canClick(*m_page, u"Load all"_s));
}

void MatrixWindowTest::showsAllOfTheDemo()
{
    showMatrix();
    loadAll();
    const QMap<CellState, int> counts = states();
    for (const CellState state :
         {CellState::Missing, CellState::Current, CellState::Behind, CellState::Deprecated,
          CellState::UnderWay, CellState::Failed, CellState::Unknown})
        QVERIFY2(counts.value(state) > 0, qPrintable(QString::number(int(state))));
    QCOMPARE(model().columnCount(), MatrixModel::FirstPlaceColumn + 18);
}

void MatrixWindowTest::narrowsByTheBar()
{
    showMatrix();
    loadAll();
    const MatrixModel::Counts before = model().counts();
    QVERIFY(clickNamed(*m_page, u"Behind %1"_s.arg(before.behind)));
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().rows, before.behind, longestWait);
    QCOMPARE(findText(), u"behind:yes"_s);
    QVERIFY(clickNamed(*m_page, u"Behind %1"_s.arg(before.behind)));
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().rows, before.rows, longestWait);
    QCOMPARE(findText(), QString());
}

void MatrixWindowTest::narrowsByACountOfARegion()
{
    showMatrix();
    loadAll();
    const int missing = model().placeCounts(0).missing;
    QVERIFY(missing > 0);
    QHeaderView &header = *m_page->view().horizontalHeader();
    const int x = header.sectionViewportPosition(MatrixModel::FirstPlaceColumn) + 5;
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {x, header.height() - 5});
    QTRY_COMPARE_WITH_TIMEOUT(model().counts().rows, missing, longestWait);
    QCOMPARE(findText(), u"-in:ap-guangzhou"_s);
}

void MatrixWindowTest::findHoldsForBothViews()
{
    showMatrix();
    loadAll();
    m_fixture->window().findChild<FindBar *>()->setFind(u"-in:tokyo type:private"_s, {});
    QTRY_VERIFY_WITH_TIMEOUT(model().counts().rows > 0 &&
                                     model().counts().rows == model().placeCounts(11).missing,
                             longestWait);
    QTest::keyClick(&m_fixture->window(), Qt::Key_1, Qt::ControlModifier);
    const ImageTableModel &table = m_fixture->window().model();
    QVERIFY(table.rowCount() > 0);
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY(table.imageAt(row).place.region != "ap-tokyo"_L1);
}

void MatrixWindowTest::enterShowsDetails()
{
    showMatrix();
    loadAll();
    m_page->view().setCurrentIndex(model().index(firstRow, 0));
    QTest::keyClick(&m_page->view(), Qt::Key_Return);
    auto *pane = m_fixture->child<DetailPane>(u"detailPane"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), longestWait);
    QVERIFY(pane->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!pane->isVisible()); // nothing is selected in the table
}

void MatrixWindowTest::detailsSayWhereItIs()
{
    showMatrix();
    loadAll();
    m_page->view().setCurrentIndex(model().index(firstRow, 0));
    auto *pane = m_fixture->child<DetailPane>(u"detailPane"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), longestWait);
    auto *tabs = pane->findChild<QTabWidget *>();
    tabs->setCurrentIndex(2);
    const GroupRow &row = model().presence().rowOf(*model().groupAt(firstRow));
    auto *table = pane->findChild<RegionsTab *>()->findChild<QTableWidget *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), row.there, longestWait);
    QVERIFY(visibleText(*pane).contains(u"In %1 of 18 regions."_s.arg(row.there)));
    // All of its columns can be scrolled to, and all of its rows seen.
    QTRY_VERIFY_WITH_TIMEOUT(table->horizontalHeader()->length() <=
                                     table->viewport()->width() +
                                             table->horizontalScrollBar()->maximum(),
                             longestWait);
    QVERIFY(table->horizontalScrollBar()->maximum() == 0 ||
            table->horizontalScrollBar()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(table->viewport()->height() >= table->verticalHeader()->length(),
                             longestWait);
    // It goes there.
    QTest::keyClick(&m_fixture->window(), Qt::Key_1, Qt::ControlModifier);
    clickCell(m_fixture->view(), 0, int(ImageColumn::Name));
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 1, longestWait);
    const QString other = table->item(1, 1)->text();
    emit table->cellActivated(1, 1);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*pane).contains(other), longestWait);
}

void MatrixWindowTest::groups()
{
    showMatrix();
    loadAll();
    const int before = model().counts().rows;
    const auto rows = [this] {
        return model().counts().rows;
    };
    QVERIFY(clickNamed(*m_page, u"Series"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 0 && rows() < before, longestWait);
    QVERIFY(clickNamed(*m_page, u"ID"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rows() > before, longestWait);
}

void MatrixWindowTest::copies()
{
    showMatrix();
    loadAll();
    m_page->view().setCurrentIndex(model().index(firstRow, 0));
    m_page->view().setFocus();
    QTest::keyClick(&m_page->view(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("name,architecture"_L1));
    QCOMPARE(text.count(u'\n'), 2);
}

void MatrixWindowTest::sortsByKeyboard()
{
    showMatrix();
    m_page->view().setCurrentIndex(model().index(firstRow, MatrixModel::ThereColumn));
    for (const bool isDescending : {false, true}) {
        QTest::keyClick(&m_page->view(), Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(waitFor(u"the menu"_s, [] { return openedMenu() != nullptr; }));
        QAction *sort = findEntry(*openedMenu(), u"Sort by This Column"_s);
        QVERIFY(sort);
        openedMenu()->close();
        sort->trigger();
        QVERIFY(model().order() ==
                (MatrixOrder {.sort = MatrixSort::There, .descending = isDescending}));
    }
}

/// Of the image of the row, also while its details are hidden.
void MatrixWindowTest::asksWhereFromTheMenu()
{
    showMatrix();
    loadAll();
    m_fixture->child<QAction>(u"showDetailsAction"_s)->setChecked(false);
    MatrixView &view = m_page->view();
    const QModelIndex name = model().index(firstRow, MatrixModel::NameColumn);
    QMenu *menu = openContextMenu(view, view.visualRect(name).center());
    QVERIFY(menu && clickEntries(*menu, {u"Why Is It Not Here…"_s}));
    const auto *dialog = m_fixture->window().findChild<WhereDialog *>();
    QVERIFY(dialog);
    const Image image = m_fixture->window().catalog().store().at(*m_page->currentImage());
    QCOMPARE(dialog->findChild<QLineEdit *>()->text(), image.imageId);
}

void MatrixWindowTest::foldsItsButtonsWhereItIsLow()
{
    const auto shownButton = [this](const QString &beginning) {
        QToolButton *found = nullptr;
        for (auto *button : m_page->bar().findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().startsWith(beginning))
                found = button;
        }
        return found;
    };
    showMatrix();
    m_fixture->window().resize(1200, 900);
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(u"Missing "_s), longestWait);
    QVERIFY(!shownButton(u"Show: "_s));
    shownButton(u"Series"_s)->setFocus();
    m_fixture->window().resize(1200, 420);
    QTRY_VERIFY_WITH_TIMEOUT(!shownButton(u"Missing "_s), longestWait);
    QVERIFY(shownButton(u"Show: all"_s));
    QVERIFY(shownButton(u"Rows by: Usual"_s)->hasFocus()); // the keyboard is not lost
    QMenu &menu = *shownButton(u"Rows by"_s)->menu();
    emit menu.aboutToShow();
    QCOMPARE(entryTexts(menu), QStringList({u"Usual"_s, u"ID"_s, u"Name"_s, u"Series"_s}));
    const auto parts = menu.findChildren<QObject *>().size();
    emit menu.aboutToShow();
    QCOMPARE(menu.findChildren<QObject *>().size(), parts); // nothing of before stays
    findEntry(menu, u"Name"_s)->trigger();
    QVERIFY(shownButton(u"Rows by: Name"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model().presence().grouping() == Grouping::Name, longestWait);
    m_fixture->window().resize(1200, 900);
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(u"Name"_s) && shownButton(u"Name"_s)->isChecked(),
                             longestWait);
}

void MatrixWindowTest::firstColumnsStay()
{
    m_fixture->window().resize(1000, 700);
    showMatrix();
    loadAll();
    MatrixView &view = m_page->view();
    QScrollBar &bar = *view.horizontalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar.maximum() > 0, longestWait);
    const QModelIndex name = model().index(firstRow, MatrixModel::NameColumn);
    const QRect before = view.visualRect(name);
    bar.setValue(bar.maximum());
    QCOMPARE(view.visualRect(name), before);
    QCOMPARE(view.indexAt(before.center()), name);
    const QModelIndex last = model().index(firstRow, model().columnCount() - 1);
    QVERIFY(view.viewport()->rect().contains(view.visualRect(last)));
    view.setLayoutDirection(Qt::RightToLeft);
    bar.setValue(bar.maximum());
    QCOMPARE(view.visualRect(name).right(), view.viewport()->width() - 1);
}

void MatrixWindowTest::aScreenReaderHearsEachCell()
{
    showMatrix();
    loadAll();
    QCOMPARE(spokenName(m_page->view()), u"Images by regions"_s);
    for (int column = 0; column < model().columnCount(); ++column) {
        QVERIFY(!model().index(firstRow, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!model().headerData(column, Qt::Horizontal, Qt::AccessibleTextRole)
                         .toString()
                         .isEmpty());
    }
}

void MatrixWindowTest::closesWhileItIsShown()
{
    showMatrix();
    m_page->view().setCurrentIndex(model().index(firstRow, 0));
    m_fixture.reset();
    m_page = nullptr;
}

QTEST_MAIN(MatrixWindowTest)
#include "tst_matrixwindow.moc"
