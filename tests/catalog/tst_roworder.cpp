// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/roworder.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

class RowOrderTest final : public QObject
{
    Q_OBJECT

private slots:
    void orders_data();
    void orders();
    void keepsKeysWhenColumnsComeAndGo();
    void tellsWhatWouldMove();
    void appendsAndRemoves();

private:
    static SortKeyColumn by(ImageColumn column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        return {int(column), order};
    }
    static QList<int> sorted(const RowOrder &order, int count)
    {
        QList<int> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0);
        std::ranges::sort(numbers, [&order](int a, int b) { return order.comesBefore(a, b); });
        return numbers;
    }
    const std::deque<Image> m_images = {{.imageName = u"b"_s, .imageSize = 10},
                                        {.imageName = {}, .imageSize = 9},
                                        {.imageName = u"a"_s},
                                        {.imageName = u"B"_s, .imageSize = 10},
                                        {.imageName = u"b"_s, .imageSize = 8}};
};

void RowOrderTest::orders_data()
{
    QTest::addColumn<QList<SortKeyColumn>>("columns");
    QTest::addColumn<QList<int>>("order");

    const auto row = [](const char *name, const QList<SortKeyColumn> &columns,
                        const QList<int> &order) {
        QTest::newRow(name) << columns << order;
    };
    const SortKeyColumn nameUp = by(ImageColumn::Name, Qt::AscendingOrder);
    const SortKeyColumn nameDown = by(ImageColumn::Name, Qt::DescendingOrder);
    const SortKeyColumn sizeUp = by(ImageColumn::Size, Qt::AscendingOrder);
    const SortKeyColumn sizeDown = by(ImageColumn::Size, Qt::DescendingOrder);
    row("by arrival", {}, {0, 1, 2, 3, 4});
    row("text up", {nameUp}, {2, 0, 3, 4, 1});
    row("text down", {nameDown}, {0, 3, 4, 2, 1});
    row("number up", {sizeUp}, {4, 1, 0, 3, 2});
    row("number down", {sizeDown}, {0, 3, 1, 4, 2});
    row("text up, then number up", {nameUp, sizeUp}, {2, 4, 0, 3, 1});
    row("text up, then number down", {nameUp, sizeDown}, {2, 0, 3, 4, 1});
    row("number down, then text up", {sizeDown, nameUp}, {0, 3, 1, 4, 2});
    row("number up, then text down", {sizeUp, nameDown}, {4, 1, 0, 3, 2});
}

void RowOrderTest::orders()
{
    QFETCH(QList<SortKeyColumn>, columns);
    RowOrder order;
    order.setColumns(columns, m_images);
    QCOMPARE(order.columns(), columns);
    QTEST(sorted(order, 5), "order");
}

void RowOrderTest::keepsKeysWhenColumnsComeAndGo()
{
    RowOrder order;
    order.setColumns({by(ImageColumn::Name)}, m_images);
    order.setColumns({by(ImageColumn::Size), by(ImageColumn::Name)}, m_images);
    QCOMPARE(sorted(order, 5), (QList<int> {4, 1, 0, 3, 2}));
    order.setColumns({by(ImageColumn::Name, Qt::DescendingOrder)}, m_images);
    QCOMPARE(sorted(order, 5), (QList<int> {0, 3, 4, 2, 1}));
}

void RowOrderTest::tellsWhatWouldMove()
{
    RowOrder order;
    QVERIFY(!order.wouldMove(0, {.imageName = u"c"_s}));
    order.setColumns({by(ImageColumn::Name)}, m_images);
    QVERIFY(order.wouldMove(0, {.imageName = u"c"_s}));
    QVERIFY(!order.wouldMove(0, {.imageName = u"B"_s, .imageSize = 11}));
    QVERIFY(order.wouldMove(1, {.imageName = u"c"_s}));
    order.setColumns({by(ImageColumn::Name), by(ImageColumn::Size)}, m_images);
    QVERIFY(order.wouldMove(0, {.imageName = u"B"_s, .imageSize = 11}));
}

void RowOrderTest::appendsAndRemoves()
{
    RowOrder order;
    order.setColumns({by(ImageColumn::Name), by(ImageColumn::Size)}, m_images);
    order.append({.imageName = u"0"_s});
    QCOMPARE(sorted(order, 6), (QList<int> {5, 2, 4, 0, 3, 1}));
    order.remove({0, 2});
    QCOMPARE(sorted(order, 4), (QList<int> {3, 2, 1, 0}));
    order.update(3, {.imageName = u"c"_s});
    QCOMPARE(sorted(order, 4), (QList<int> {2, 1, 3, 0}));
    order.clear();
    order.append({.imageName = u"z"_s});
    order.append({.imageName = u"a"_s});
    QCOMPARE(sorted(order, 2), (QList<int> {1, 0}));
}

QTEST_GUILESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"
