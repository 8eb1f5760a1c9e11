// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/menus.h"
#include "support/windowfixture.h"

#include "ui/table/frozencolumns.h"

#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int region = int(ImageColumn::Region);
constexpr int name = int(ImageColumn::Name);
constexpr int os = int(ImageColumn::Os);
constexpr int created = int(ImageColumn::Created);

} // namespace

/// Region and name stay in sight while the other columns scroll.
class FrozenColumnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void staysWhereItIs();
    void looksAsBefore();
    void theOthersScrollUnderIt();
    void aClickMeetsIt();
    void theKeyboardScrollsTheOthersIntoSight();
    void theHeaderStaysToo();
    void aClickOnTheHeaderSorts();
    void itsEdgeResizes();
    void aHiddenOneIsLeftOut();
    void profilesStayToo();
    void aMovedOneComesWhenItIsReached();
    void leavesRoomForTheOthers();
    void manySelectedRowsLookTheSame();
    void isOnTheRightWhereRowsBeginThere();
    void aScreenReaderFindsEachCellOnce();

private:
    void scrollTo(int x) { m_view->horizontalScrollBar()->setValue(x); }
    [[nodiscard]] QRect cell(int row, int column) const
    {
        return m_view->visualRect(m_view->model()->index(row, column));
    }
    [[nodiscard]] QImage picture(const QRect &rect) const
    {
        return m_view->viewport()->grab(rect).toImage();
    }
    void clickHeaderAt(int x)
    {
        QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {},
                          QPoint(x, m_header->height() / 2));
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ImageTableView *m_view = nullptr;
    QHeaderView *m_header = nullptr;
};

void FrozenColumnsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_view = &m_fixture->view();
    m_header = m_view->horizontalHeader();
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->search());
    QCOMPARE(m_view->horizontalScrollBar()->value(), 0);
    QVERIFY(frozenColumns(*m_header).empty());
}

void FrozenColumnsTest::cleanup()
{
    m_fixture.reset();
}

void FrozenColumnsTest::staysWhereItIs()
{
    const QRect firstRegion = cell(0, region);
    const QRect firstName = cell(0, name);
    const QRect firstOs = cell(0, os);
    scrollTo(150);
    QCOMPARE(cell(0, region), firstRegion);
    QCOMPARE(cell(0, name), firstName);
    QCOMPARE(cell(0, os), firstOs.translated(-150, 0));
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {{region, 0, firstRegion.width()},
                                        {name, firstName.left(), firstName.width()}}));
}

void FrozenColumnsTest::looksAsBefore()
{
    clickCell(*m_view, 2, os);
    const auto withoutLine = [this](int row, int column) {
        return picture(cell(row, column).adjusted(0, 0, -1, 0));
    };
    QList<QImage> before;
    for (int row = 0; row < 6; ++row)
        before += {withoutLine(row, region), withoutLine(row, name)};
    scrollTo(150);
    QList<QImage> after;
    for (int row = 0; row < 6; ++row)
        after += {withoutLine(row, region), withoutLine(row, name)};
    QCOMPARE(after, before);
}

void FrozenColumnsTest::theOthersScrollUnderIt()
{
    // Scrolled in steps, as with a mouse, the pixels are moved; nothing of that is left.
    for (int x = 0; x <= 300; x += 7) {
        scrollTo(x);
        QCoreApplication::processEvents();
    }
    const QImage stepwise = picture(m_view->viewport()->rect());
    m_view->viewport()->repaint();
    QCOMPARE(stepwise, picture(m_view->viewport()->rect()));
    QVERIFY(cell(0, os).left() < cell(0, name).right());
    QCOMPARE(m_view->indexAt(QPoint(cell(0, name).right() - 2, cell(0, os).center().y())).column(),
             name);
}

void FrozenColumnsTest::aClickMeetsIt()
{
    scrollTo(250);
    clickCell(*m_view, 3, region);
    QCOMPARE(m_view->currentIndex(), m_view->model()->index(3, region));
    QCOMPARE(m_view->horizontalScrollBar()->value(), 250);
    clickCell(*m_view, 4, name, Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex(), m_view->model()->index(4, name));
    QCOMPARE(m_view->selectedRowCount(), 2);
    QVERIFY(!m_view->indexAt(QPoint(5, 10000000)).isValid());
}

void FrozenColumnsTest::theKeyboardScrollsTheOthersIntoSight()
{
    clickCell(*m_view, 3, name);
    const int covered = cell(3, name).right();
    for (int column = os; column <= created; ++column) {
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(m_view->currentIndex().column(), column);
        QVERIFY(cell(3, column).left() > covered);
    }
    m_view->setCurrentIndex(m_view->model()->index(3, int(ImageColumn::Tags)));
    QVERIFY(m_view->horizontalScrollBar()->value() > 0);
    while (m_view->currentIndex().column() != name) {
        QVERIFY2(cell(3, m_view->currentIndex().column()).left() > covered,
                 qPrintable(QString::number(m_view->currentIndex().column())));
        QTest::keyClick(m_view, Qt::Key_Left);
    }
}

void FrozenColumnsTest::theHeaderStaysToo()
{
    const QRect place(0, 0, cell(0, name).right() - 1, m_header->height());
    const QImage before = m_header->viewport()->grab(place).toImage();
    for (int x = 0; x <= 300; x += 7) {
        scrollTo(x);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_header->viewport()->grab(place).toImage(), before);
}

void FrozenColumnsTest::aClickOnTheHeaderSorts()
{
    scrollTo(300);
    const auto sorted = [this] {
        return m_fixture->window().model().sortColumns();
    };
    clickHeaderAt(cell(0, name).center().x());
    QCOMPARE(sorted(), (QList<SortKeyColumn> {{name, Qt::AscendingOrder}}));
    clickHeaderAt(cell(0, region).center().x());
    QCOMPARE(sorted(), (QList<SortKeyColumn> {{region, Qt::AscendingOrder}}));
    const int next = m_header->logicalIndexAt(cell(0, name).right() + 30);
    clickHeaderAt(cell(0, name).right() + 30);
    QCOMPARE(sorted(), (QList<SortKeyColumn> {{next, Qt::AscendingOrder}}));
}

void FrozenColumnsTest::itsEdgeResizes()
{
    scrollTo(250);
    const int width = m_header->sectionSize(name);
    const QPoint edge(cell(0, name).right() - 1, m_header->height() / 2);
    QWidget *header = m_header->viewport();
    QTest::mousePress(header, Qt::LeftButton, {}, edge);
    for (int step = 1; step <= 4; ++step) {
        const QPoint place = edge + QPoint(10 * step, 0);
        QMouseEvent move(QEvent::MouseMove, place, header->mapToGlobal(place), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(header, &move);
    }
    QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint(40, 0));
    QCOMPARE(m_header->sectionSize(name), width + 40);
    QVERIFY(m_fixture->window().model().sortColumns().isEmpty());
}

void FrozenColumnsTest::aHiddenOneIsLeftOut()
{
    m_header->setSectionHidden(region, true);
    scrollTo(150);
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {{name, 0, m_header->sectionSize(name)}}));
    m_header->setSectionHidden(region, false);
    m_header->setSectionHidden(name, true);
    scrollTo(150);
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {{region, 0, m_header->sectionSize(region)}}));
    m_header->setSectionHidden(region, true);
    QVERIFY(frozenColumns(*m_header).empty());
}

void FrozenColumnsTest::profilesStayToo()
{
    const int profile = int(ImageColumn::Profile);
    m_view->setProfilesShown(true);
    const int width = m_header->sectionSize(profile);
    QVERIFY(width > 0);
    scrollTo(150);
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {
                     {profile, 0, width},
                     {region, width, m_header->sectionSize(region)},
                     {name, width + m_header->sectionSize(region), m_header->sectionSize(name)}}));
    QCOMPARE(cell(0, profile).left(), 0);
}

void FrozenColumnsTest::aMovedOneComesWhenItIsReached()
{
    m_header->moveSection(m_header->visualIndex(name), os);
    const int osWidth = m_header->sectionSize(os);
    scrollTo(osWidth / 2);
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {{region, 0, m_header->sectionSize(region)}}));
    scrollTo(osWidth + 1);
    QCOMPARE(cell(0, name).left(), m_header->sectionSize(region));
    QCOMPARE(frozenColumns(*m_header).size(), size_t(2));
}

void FrozenColumnsTest::leavesRoomForTheOthers()
{
    m_header->resizeSection(name, m_view->viewport()->width());
    scrollTo(150);
    QCOMPARE(frozenColumns(*m_header),
             (std::vector<ColumnPlace> {{region, 0, m_header->sectionSize(region)}}));
    m_header->resizeSection(region, m_view->viewport()->width());
    QVERIFY(frozenColumns(*m_header).empty());
}

void FrozenColumnsTest::manySelectedRowsLookTheSame()
{
    scrollTo(150);
    const int rows = 20;
    const QRect area(0, 0, m_view->viewport()->width(), rows * m_view->rowHeight(0));
    QItemSelection few;
    QItemSelection many; // which the table paints itself
    const QAbstractItemModel &model = *m_view->model();
    for (int row = 0; row < 300; row += 2) {
        const QModelIndex first = model.index(row, 0);
        const QModelIndex last = model.index(row, imageColumnCount - 1);
        if (row < rows)
            few.append(QItemSelectionRange(first, last));
        many.append(QItemSelectionRange(first, last));
    }
    QVERIFY(model.rowCount() >= 300);
    m_view->selectionModel()->select(few, QItemSelectionModel::ClearAndSelect);
    const QImage usual = picture(area);
    m_view->selectionModel()->select(many, QItemSelectionModel::ClearAndSelect);
    QCOMPARE(picture(area), usual);
}

void FrozenColumnsTest::isOnTheRightWhereRowsBeginThere()
{
    m_view->setLayoutDirection(Qt::RightToLeft);
    const QRect firstRegion = cell(0, region);
    const QRect firstName = cell(0, name);
    QCOMPARE(firstRegion.right(), m_view->viewport()->rect().right());
    scrollTo(150);
    QCOMPARE(cell(0, region), firstRegion);
    QCOMPARE(cell(0, name), firstName);
    clickCell(*m_view, 3, region);
    QCOMPARE(m_view->currentIndex().column(), region);
    clickHeaderAt(firstName.center().x());
    QCOMPARE(m_fixture->window().model().sortColumns(),
             (QList<SortKeyColumn> {{name, Qt::AscendingOrder}}));
    m_view->setCurrentIndex(m_view->model()->index(3, int(ImageColumn::Tags)));
    while (m_view->currentIndex().column() != name) {
        QVERIFY(cell(3, m_view->currentIndex().column()).right() < firstName.left());
        QTest::keyClick(m_view, Qt::Key_Right);
    }
}

void FrozenColumnsTest::aScreenReaderFindsEachCellOnce()
{
    scrollTo(150);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->tableInterface()->columnCount(), imageColumnCount);
    const QAccessibleInterface *spoken = table->tableInterface()->cellAt(1, name);
    QVERIFY(spoken);
    const QPoint corner = m_view->viewport()->mapToGlobal(cell(1, name).topLeft());
    QCOMPARE(spoken->rect().topLeft(), corner);
    QCOMPARE(m_view->findChildren<QAbstractItemView *>().size(), 2); // its headers
}

QTEST_MAIN(FrozenColumnsTest)
#include "tst_frozencolumns.moc"
