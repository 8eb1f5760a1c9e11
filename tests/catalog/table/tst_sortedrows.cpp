// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class SortedRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_table.emplace(); }
    void cleanup() { m_table.reset(); }

    void insertsInSortOrder();
    void movesARowWhoseValueChanges();
    void takesTheLastOfAPage();
    void sortsWithPersistentIndexes();
    void sortsOnlyOnRequest();
    void sortsBySeveralColumns();
    void speaksOfSorting();
    void keepsImagesInTheOrderOfTheRows();

private:
    std::optional<TableFixture> m_table;
};

void SortedRowsTest::insertsInSortOrder()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"m10"_s, u"d"_s, u"m2"_s}));
    QCOMPARE(m_table->names(), (QStringList {u"d"_s, u"m2"_s, u"m10"_s}));

    QSignalSpy inserted(&m_table->model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&m_table->model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);
    m_table->load(named({u"z"_s, u"m3"_s, u"a"_s, u"x"_s, u"m4"_s}));
    QCOMPARE(m_table->names(),
             (QStringList {u"a"_s, u"d"_s, u"m2"_s, u"m3"_s, u"m4"_s, u"m10"_s, u"x"_s, u"z"_s}));
    QCOMPARE(inserted.size(), 3); // x and z at the end, m3 and m4, a.
    QCOMPARE(inserted.at(0).at(1).toInt(), 3);
    QCOMPARE(inserted.at(0).at(2).toInt(), 4);
    QCOMPARE(inserted.at(1).at(1).toInt(), 2);
    QCOMPARE(inserted.at(1).at(2).toInt(), 3);
    QCOMPARE(inserted.at(2).at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(layout.size(), 0);
}

void SortedRowsTest::movesARowWhoseValueChanges()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load(named({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    const QPersistentModelIndex first = m_table->model.index(0, 3);
    const QPersistentModelIndex last = m_table->model.index(3, 0);
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);

    m_table->load({makeImage(TableFixture::seoul, u"a"_s, u"cc"_s),
                   makeImage(TableFixture::seoul, u"d"_s, u"aa"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"aa"_s, u"b"_s, u"c"_s, u"cc"_s}));
    QCOMPARE(layout.size(), 1);
    QCOMPARE(first.row(), 3);
    QCOMPARE(first.column(), 3);
    QCOMPARE(last.row(), 0);
}

void SortedRowsTest::takesTheLastOfAPage()
{
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    m_table->load({makeImage(TableFixture::seoul, u"a"_s, u"z"_s),
                   makeImage(TableFixture::seoul, u"b"_s, u"b"_s),
                   makeImage(TableFixture::seoul, u"a"_s, u"a"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"b"_s}));

    m_table->load({makeImage(TableFixture::seoul, u"a"_s, u"x"_s),
                   makeImage(TableFixture::seoul, u"a"_s, u"y"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"y"_s}));
    m_table->load({makeImage(TableFixture::seoul, u"b"_s, u"z"_s),
                   makeImage(TableFixture::seoul, u"b"_s, u"b"_s)});
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"y"_s}));
}

void SortedRowsTest::sortsWithPersistentIndexes()
{
    QList<Image> images = named({u"c"_s, u"a"_s, u"d"_s, u"b"_s});
    images[0].imageSize = 20;
    images[1].imageSize = 100;
    images[3].imageSize = 20;
    m_table->load(images);
    const QPersistentModelIndex c = m_table->model.index(0, TableFixture::nameColumn);
    const QPersistentModelIndex d = m_table->model.index(2, 5);
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);

    m_table->model.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    QCOMPARE(m_table->names(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(c.data().toString(), u"c"_s);
    QCOMPARE(d.row(), 0);
    QCOMPARE(d.column(), 5);
    QCOMPARE(layout.at(0).at(1).value<QAbstractItemModel::LayoutChangeHint>(),
             QAbstractItemModel::VerticalSortHint);

    m_table->model.sort(int(ImageColumn::Size), Qt::DescendingOrder);
    QCOMPARE(m_table->names(), (QStringList {u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    m_table->model.sort(-1);
    QCOMPARE(m_table->names(), (QStringList {u"c"_s, u"a"_s, u"d"_s, u"b"_s}));
    QCOMPARE(m_table->model.sortColumns().value(0, {-1}).column, -1);
    QCOMPARE(c.row(), 0);
}

void SortedRowsTest::sortsOnlyOnRequest()
{
    m_table->load(named({u"c"_s, u"a"_s}));
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);
    m_table->model.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    m_table->model.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    QCOMPARE(layout.size(), 1);
    QCOMPARE(m_table->model.sortColumns().value(0, {-1}).column, TableFixture::nameColumn);
    QCOMPARE(m_table->model.sortColumns().constFirst().order, Qt::DescendingOrder);
    m_table->model.sort(TableFixture::nameColumn, Qt::AscendingOrder);
    QCOMPARE(layout.size(), 2);
}

void SortedRowsTest::sortsBySeveralColumns()
{
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    images[0].imageSize = images[2].imageSize = 20;
    images[1].imageSize = images[3].imageSize = 10;
    m_table->load(images);
    QSignalSpy layout(&m_table->model, &QAbstractItemModel::layoutChanged);
    QSignalSpy header(&m_table->model, &QAbstractItemModel::headerDataChanged);
    const SortKeyColumn bySize = {int(ImageColumn::Size), Qt::AscendingOrder};
    const SortKeyColumn byName = {TableFixture::nameColumn, Qt::DescendingOrder};

    m_table->model.setSortColumns({bySize, byName});
    QCOMPARE(m_table->names(), (QStringList {u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(m_table->model.sortColumns().value(0, {-1}).column, int(ImageColumn::Size));
    QCOMPARE(m_table->model.sortColumns().constFirst().order, Qt::AscendingOrder);

    // A column once, and none that does not exist: the same as before.
    m_table->model.setSortColumns(
            {bySize, {99, Qt::AscendingOrder}, byName, {-1}, {bySize.column}});
    QCOMPARE(m_table->model.sortColumns(), (QList<SortKeyColumn> {bySize, byName}));
    QCOMPARE(layout.size(), 1);
    QCOMPARE(header.size(), 1);

    m_table->model.setSortColumns({byName, bySize});
    QCOMPARE(m_table->names(), (QStringList {u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    m_table->model.sort(int(ImageColumn::Size));
    QCOMPARE(m_table->names(), (QStringList {u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
    QCOMPARE(m_table->model.sortColumns(), QList<SortKeyColumn> {bySize});
}

void SortedRowsTest::speaksOfSorting()
{
    const auto speech = [this](ImageColumn column) {
        return m_table->model.headerData(int(column), Qt::Horizontal, Qt::AccessibleTextRole);
    };
    QCOMPARE(speech(ImageColumn::Name), QVariant());
    m_table->model.sort(TableFixture::nameColumn);
    QCOMPARE(speech(ImageColumn::Name).toString(), u"Name, sorted ascending"_s);
    m_table->model.setSortColumns({{TableFixture::nameColumn, Qt::AscendingOrder},
                                   {int(ImageColumn::Created), Qt::DescendingOrder}});
    QCOMPARE(speech(ImageColumn::Name).toString(), u"Name, sorted ascending, 1 of 2"_s);
    QCOMPARE(speech(ImageColumn::Created).toString(), u"Created, sorted descending, 2 of 2"_s);
    QCOMPARE(speech(ImageColumn::Os), QVariant());
}

void SortedRowsTest::keepsImagesInTheOrderOfTheRows()
{
    m_table->load(named({u"c"_s, u"a"_s, u"b"_s}));
    m_table->model.sort(TableFixture::nameColumn, Qt::DescendingOrder);
    m_table->find(u"a"_s);
    QList<Image> sorted;
    for (const ImageNumber number : m_table->model.sortedNumbers())
        sorted.append(m_table->model.store().at(number));
    QCOMPARE(sorted, named({u"c"_s, u"b"_s, u"a"_s}));
}

QTEST_GUILESS_MAIN(SortedRowsTest)
#include "tst_sortedrows.moc"
