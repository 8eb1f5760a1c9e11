// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Rows before any sort: regions as the panel lists them, and in each the order of the API.
class ListedRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areTheSameWhicheverPageComesFirst_data();
    void areTheSameWhicheverPageComesFirst();
    void comeBackWithoutASort();
    void keepIndexesWhenPagesComeBetween();
};

namespace {

constexpr int pageSize = ImageRequest::maxLimit;
constexpr int total = 3 * pageSize;

/// Region and id of each row.
QStringList rowsOf(const ImageTableModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Image image = model.imageAt(row);
        rows.append(image.place.region + u' ' + image.imageId);
    }
    return rows;
}

QStringList expectedRows()
{
    QStringList rows;
    for (const QString &region : {TableFixture::seoul, TableFixture::tokyo}) {
        for (const Image &image : makeImages(region, 0, total))
            rows.append(region + u' ' + image.imageId);
    }
    return rows;
}

void answer(TableFixture &table, int number)
{
    const ImageRequest request = table.source.requests().at(number);
    table.source.succeed(number,
                         {.images = makeImages(request.place.region, int(request.offset), pageSize),
                          .totalCount = total});
}

/// Answers what is open, in the order in which the random numbers have it.
void answerAll(TableFixture &table, QRandomGenerator &random)
{
    for (QList<int> open = table.source.openRequests(); !open.isEmpty();
         open = table.source.openRequests())
        answer(table, open.at(random.bounded(int(open.size()))));
}

} // namespace

void ListedRowsTest::areTheSameWhicheverPageComesFirst_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U})
        QTest::addRow("%u", seed) << seed;
}

void ListedRowsTest::areTheSameWhicheverPageComesFirst()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TableFixture table;
    // Asked the other way round.
    QVERIFY(table.catalog.search({.places = placesIn({TableFixture::tokyo, TableFixture::seoul})}));
    table.catalog.loadAll();
    const QStringList expected = expectedRows();
    const auto checkOrder = [&table, &expected] {
        const QStringList rows = rowsOf(table.model);
        QVERIFY(std::ranges::is_sorted(
                rows, {}, [&expected](const QString &row) { return expected.indexOf(row); }));
    };
    connect(&table.model, &QAbstractItemModel::rowsInserted, this, checkOrder);
    answerAll(table, random);
    QCOMPARE(rowsOf(table.model), expected);
    QStringList exported;
    for (const ImageNumber number : table.model.sortedNumbers()) {
        const Image image = table.model.store().at(number);
        exported.append(image.place.region + u' ' + image.imageId);
    }
    QCOMPARE(exported, expected);
}

void ListedRowsTest::comeBackWithoutASort()
{
    QRandomGenerator random(7);
    TableFixture table;
    table.model.setSortColumns({{TableFixture::nameColumn, Qt::DescendingOrder}});
    table.catalog.loadAll();
    answerAll(table, random);
    QVERIFY(rowsOf(table.model) != expectedRows());
    table.model.setSortColumns({});
    QCOMPARE(rowsOf(table.model), expectedRows());
    // Equal ones stay so, and many are not sorted as few are.
    table.model.setSortColumns({{int(ImageColumn::Platform), Qt::DescendingOrder}});
    QCOMPARE(rowsOf(table.model), expectedRows());
    table.find(u"image 1"_s);
    table.find({});
    QCOMPARE(rowsOf(table.model), expectedRows());
}

void ListedRowsTest::keepIndexesWhenPagesComeBetween()
{
    TableFixture table;
    answer(table, 1); // Tokyo
    const QPersistentModelIndex first = table.model.index(0, 0);
    const QString id = table.model.imageAt(first.row()).imageId;
    answer(table, 0); // Seoul
    QCOMPARE(first.row(), pageSize);
    QCOMPARE(table.model.imageAt(first.row()).imageId, id);
    QCOMPARE(table.rowOf(id, TableFixture::tokyo), std::optional(pageSize));
}

QTEST_GUILESS_MAIN(ListedRowsTest)
#include "tst_listedrows.moc"
