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
    void tellsWhatWouldMove();
    void appendsAndRemoves();

private:
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
                                        {.imageName = u"B"_s, .imageSize = 10}};
};

void RowOrderTest::orders_data()
{
    QTest::addColumn<std::optional<ImageColumn>>("column");
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::addColumn<QList<int>>("order");

    const auto row = [](const char *name, std::optional<ImageColumn> column,
                        Qt::SortOrder direction, const QList<int> &order) {
        QTest::newRow(name) << column << direction << order;
    };
    row("by arrival", std::nullopt, Qt::AscendingOrder, {0, 1, 2, 3});
    row("by arrival, whatever the direction", std::nullopt, Qt::DescendingOrder, {0, 1, 2, 3});
    row("text up", ImageColumn::Name, Qt::AscendingOrder, {2, 0, 3, 1});
    row("text down", ImageColumn::Name, Qt::DescendingOrder, {0, 3, 2, 1});
    row("number up", ImageColumn::Size, Qt::AscendingOrder, {1, 0, 3, 2});
    row("number down", ImageColumn::Size, Qt::DescendingOrder, {0, 3, 1, 2});
}

void RowOrderTest::orders()
{
    QFETCH(std::optional<ImageColumn>, column);
    QFETCH(Qt::SortOrder, direction);
    RowOrder order;
    order.setColumn(column, direction, m_images);
    QTEST(sorted(order, 4), "order");
}

void RowOrderTest::tellsWhatWouldMove()
{
    RowOrder order;
    QVERIFY(!order.wouldMove(0, {.imageName = u"c"_s}));
    order.setColumn(ImageColumn::Name, Qt::AscendingOrder, m_images);
    QVERIFY(order.wouldMove(0, {.imageName = u"c"_s}));
    QVERIFY(!order.wouldMove(0, {.imageName = u"B"_s, .imageSize = 11}));
    QVERIFY(order.wouldMove(1, {.imageName = u"c"_s}));
}

void RowOrderTest::appendsAndRemoves()
{
    RowOrder order;
    order.setColumn(ImageColumn::Name, Qt::AscendingOrder, m_images);
    order.append({.imageName = u"0"_s});
    QCOMPARE(sorted(order, 5), (QList<int> {4, 2, 0, 3, 1}));
    order.remove({0, 2});
    QCOMPARE(sorted(order, 3), (QList<int> {2, 1, 0}));
    order.update(2, {.imageName = u"c"_s});
    QCOMPARE(sorted(order, 3), (QList<int> {1, 2, 0}));
}

QTEST_GUILESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"
