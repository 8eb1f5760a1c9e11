// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "support/fakeimagesource.h"
#include "support/widgets.h"
#include "ui/style/appstyle.h"
#include "ui/table/imagetableview.h"
#include "ui/table/selectedrows.h"

#include "support/waiting.h"

#include <QHeaderView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 800;

QStringList idsOf(const QList<Image> &images)
{
    QStringList ids;
    for (const Image &image : images)
        ids.append(image.imageId);
    ids.sort();
    return ids;
}

} // namespace

/// A table in which every other row is selected.
class ManySelectedTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void knowsRowsAndRanges();
    void paintsAsBefore_data();
    void paintsAsBefore();
    void staysSelectedWhileRowsMove();
    void selectsAgainWhatWasHidden();
    void isOneRangeAgain();

private:
    [[nodiscard]] QImage picture();
    /// Every other row of the first `rows`.
    void selectRows(int rows);

    FakeImageSource m_source;
    ImageCatalog m_catalog;
    Narrowing m_narrowing {m_catalog.store()};
    ImageTableModel m_model {m_catalog, m_narrowing};
    ImageTableView m_view;
};

void ManySelectedTest::initTestCase()
{
    QApplication::setStyle(new AppStyle);
    m_source.answerFrom(makeImages(u"ap-seoul"_s, 0, rowCount));
    m_catalog.setSource(&m_source);
    m_view.setImageModel(&m_model);
    m_view.resize(700, 500);
    m_view.show();
    QVERIFY(waitUntilExposed(m_view));
    QVERIFY(m_catalog.search({.places = placesIn({u"ap-seoul"_s})}));
    m_catalog.loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_model.rowCount(), rowCount, longestWait);
}

void ManySelectedTest::init()
{
    m_narrowing.setFind({});
    m_model.setSortColumns({});
    m_view.scrollToTop();
    selectRows(rowCount);
    QVERIFY(hasManyRanges(m_view.selectionModel()->selection()));
}

QImage ManySelectedTest::picture()
{
    return m_view.grab().toImage();
}

void ManySelectedTest::selectRows(int rows)
{
    std::vector<bool> isSelected(size_t(m_model.rowCount()), false);
    for (size_t row = 0; row < size_t(rows); row += 2)
        isSelected[row] = true;
    m_view.selectionModel()->select(selectionOf(m_model, isSelected),
                                    QItemSelectionModel::ClearAndSelect);
}

void ManySelectedTest::knowsRowsAndRanges()
{
    std::vector<bool> rows(size_t(rowCount), false);
    QVERIFY(selectionOf(m_model, rows).isEmpty());
    for (const size_t row : {0U, 1U, 5U, unsigned(rowCount) - 1})
        rows[row] = true;
    const QItemSelection selection = selectionOf(m_model, rows);
    QCOMPARE(selection.size(), 3);
    QCOMPARE(selection.constFirst().height(), 2);
    QCOMPARE(selection.constFirst().width(), m_model.columnCount());
    QCOMPARE(selectedRows(selection, 0, rowCount - 1), rows);
    QCOMPARE(selectedRows(selection, 1, 5), std::vector<bool>({true, false, false, false, true}));
    QVERIFY(!hasManyRanges(selection));
}

void ManySelectedTest::paintsAsBefore_data()
{
    QTest::addColumn<int>("scrolled");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("at the top") << 0 << Qt::LeftToRight;
    QTest::newRow("between rows and columns") << 37 << Qt::LeftToRight;
    QTest::newRow("from right to left") << 37 << Qt::RightToLeft;
}

/// Where few rows are selected, QTableView paints: what is in sight is the same.
void ManySelectedTest::paintsAsBefore()
{
    QFETCH(int, scrolled);
    QFETCH(Qt::LayoutDirection, direction);
    m_view.setLayoutDirection(direction);
    m_view.horizontalHeader()->moveSection(0, 2);
    m_view.setColumnHidden(int(ImageColumn::Os), true);
    m_view.verticalScrollBar()->setValue(scrolled);
    m_view.horizontalScrollBar()->setValue(scrolled);
    m_view.setFocus();
    m_view.selectionModel()->setCurrentIndex(m_model.index(4, int(ImageColumn::Name)),
                                             QItemSelectionModel::NoUpdate);
    const QImage many = picture();
    selectRows(60);
    QVERIFY(!hasManyRanges(m_view.selectionModel()->selection()));
    QCOMPARE(many, picture());
    selectRows(8);
    QVERIFY(many != picture());
}

void ManySelectedTest::staysSelectedWhileRowsMove()
{
    const QStringList selected = idsOf(m_view.selectedImages());
    QCOMPARE(selected.size(), rowCount / 2);
    m_model.setSortColumns({{int(ImageColumn::Name), Qt::DescendingOrder}});
    QCOMPARE(idsOf(m_view.selectedImages()), selected);
    QCOMPARE(m_view.selectedRowCount(), rowCount / 2);
}

void ManySelectedTest::selectsAgainWhatWasHidden()
{
    const QSignalSpy changed(&m_view, &ImageTableView::selectedRowsChanged);
    const FindExpression find = *parseFindExpression(u"name:\"image 1\""_s, {});
    const QList<Image> selected = m_view.selectedImages();
    QStringList found;
    for (const Image &image : selected) {
        if (find.matches(image))
            found.append(image.imageId);
    }
    m_narrowing.setFind(find);
    QVERIFY(!found.isEmpty());
    QCOMPARE(idsOf(m_view.selectedImages()), found);
    QVERIFY(changed.size() > 0);
    m_narrowing.setFind({});
    QCOMPARE(m_model.rowCount(), rowCount);
    QCOMPARE(idsOf(m_view.selectedImages()), idsOf(selected));
}

/// Ranges beside each other would be as many as rows were hidden between them: Qt compares each
/// with each, at every question about the selection.
void ManySelectedTest::isOneRangeAgain()
{
    m_view.selectAll();
    m_narrowing.setFind(*parseFindExpression(u"name:\"image 1\""_s, {}));
    QVERIFY(m_model.rowCount() < rowCount);
    m_narrowing.setFind({});
    QCOMPARE(m_view.selectedRowCount(), rowCount);
    QCOMPARE(m_view.selectionModel()->selection().size(), 1);
}

QTEST_MAIN(ManySelectedTest)
#include "tst_manyselected.moc"
