// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/order/roworder.h"

#include <QRandomGenerator>
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
    void followsColumnsThatComeAndGo();
    void tellsWhatMoves();
    void followsTheImages();
    void placesAsItCompares();
    void placesManyTimesAsItCompares();
    void takesLettersInPartsForTheSame();
    void equalOnesAreAsListed();

private:
    static SortKeyColumn by(ImageColumn column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        return {int(column), order};
    }
    static QList<int> sorted(const RowOrder &order, int count)
    {
        QList<int> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0);
        std::ranges::sort(numbers, [&order](int a, int b) {
            return order.comesBefore(ImageNumber(a), ImageNumber(b));
        });
        return numbers;
    }
    /// A store and an order that follows it. Images have their numbers as ids.
    struct Table
    {
        ImageStore store;
        RowOrder order {store};

        explicit Table(const QList<Image> &all = {})
        {
            for (const Image &image : all)
                append(image);
        }
        void append(const Image &image) { put(store.numberEnd(), image); }
        void put(int number, Image image)
        {
            image.imageId = QString::number(number);
            store.take({image}, {});
            order.update(ImageNumber(number));
        }
    };
    [[nodiscard]] ImageChange change(int number, const Image &after) const
    {
        return {ImageNumber(number), m_images.at(number), after};
    }
    const QList<Image> m_images = {{.imageName = u"b"_s, .imageSize = 10},
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
    row("as listed", {}, {0, 1, 2, 3, 4});
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
    Table table(m_images);
    table.order.setColumns(columns);
    QCOMPARE(table.order.columns(), columns);
    QTEST(sorted(table.order, 5), "order");
}

void RowOrderTest::followsColumnsThatComeAndGo()
{
    Table table(m_images);
    table.order.setColumns({by(ImageColumn::Name)});
    table.order.setColumns({by(ImageColumn::Size), by(ImageColumn::Name)});
    QCOMPARE(sorted(table.order, 5), (QList<int> {4, 1, 0, 3, 2}));
    table.order.setColumns({by(ImageColumn::Name, Qt::DescendingOrder)});
    QCOMPARE(sorted(table.order, 5), (QList<int> {0, 3, 4, 2, 1}));
}

void RowOrderTest::tellsWhatMoves()
{
    Table table(m_images);
    const RowOrder &order = table.order;
    QVERIFY(!order.movesBy(change(0, {.imageName = u"c"_s})));
    table.order.setColumns({by(ImageColumn::Name)});
    QVERIFY(order.movesBy(change(0, {.imageName = u"c"_s})));
    QVERIFY(!order.movesBy(change(0, {.imageName = u"B"_s, .imageSize = 11})));
    QVERIFY(order.movesBy(change(1, {.imageName = u"c"_s})));
    table.order.setColumns({by(ImageColumn::Name), by(ImageColumn::Size)});
    QVERIFY(order.movesBy(change(0, {.imageName = u"B"_s, .imageSize = 11})));
}

void RowOrderTest::followsTheImages()
{
    Table table(m_images);
    table.order.setColumns({by(ImageColumn::Name), by(ImageColumn::Size)});
    table.append({.imageName = u"0"_s});
    QCOMPARE(sorted(table.order, 6), (QList<int> {5, 2, 4, 0, 3, 1}));
    table.put(5, {.imageName = u"c"_s});
    QCOMPARE(sorted(table.order, 6), (QList<int> {2, 4, 0, 3, 5, 1}));
    table.store.clear();
    table.order.clear();
    table.append({.imageName = u"z"_s});
    table.append({.imageName = u"a"_s});
    QCOMPARE(sorted(table.order, 2), (QList<int> {1, 0}));
}

/// In every order of texts and times, those that have places come as those that are compared.
void RowOrderTest::placesAsItCompares()
{
    const QStringList names = {
            u"web-10"_s,    u"Web-9"_s,   u"\u00C4rger"_s, u"arger"_s,  u"\uAC00-2"_s,
            u"\uAC00-10"_s, u"\u4E2D"_s,  u"I"_s,          u"\u0131"_s, u"i"_s,
            u"\u0130"_s,    u"z\u212A"_s, u"zk"_s,         u"ZL"_s,     {}};
    QList<Image> images;
    for (int i = 0; i < names.size(); ++i) {
        images.append({.imageName = names.at(i),
                       .created = i % 4 == 0 ? QDateTime()
                                             : QDateTime::fromSecsSinceEpoch(1000 * (i % 5))});
        images.last().tags = {{u"k"_s, names.at((i * 4) % int(names.size()))}};
    }
    const QCollator collator = imageCollator();
    for (const ImageColumn column :
         {ImageColumn::Name, ImageColumn::Created, ImageColumn::Tags, ImageColumn::Description}) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            Table placed(images);
            placed.order.setColumns({by(column, direction)});
            Table compared;
            compared.order.setColumns({by(column, direction)});
            for (const Image &image : images)
                compared.append(image);
            const QList<int> order = sorted(placed.order, int(images.size()));
            QCOMPARE(sorted(compared.order, int(images.size())), order);
            for (qsizetype i = 1; i < order.size() && isSortedByText(column); ++i) {
                const QString above = cellText(images.at(order.at(i - 1)), column);
                const QString below = cellText(images.at(order.at(i)), column);
                if (above.isEmpty() || below.isEmpty())
                    QVERIFY(below.isEmpty());
                else if (direction == Qt::AscendingOrder)
                    QVERIFY2(collator.compare(above, below) <= 0, qPrintable(above + below));
                else
                    QVERIFY2(collator.compare(above, below) >= 0, qPrintable(above + below));
            }
        }
    }
}

/// Of so many that they are sorted by their bytes: also times before 1970, and none.
void RowOrderTest::placesManyTimesAsItCompares()
{
    QRandomGenerator random(20261127);
    QList<Image> images;
    for (int i = 0; i < 2'000; ++i) {
        const qint64 time = random.bounded(-4'000'000, 4'000'000) * (i % 2 == 0 ? 1LL : 1'000'000);
        images.append({.created = i % 7 == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(time)});
    }
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        Table placed(images);
        placed.order.setColumns({by(ImageColumn::Created, direction)});
        Table compared;
        compared.order.setColumns({by(ImageColumn::Created, direction)});
        for (const Image &image : images)
            compared.append(image);
        const int count = int(images.size());
        QList<int> expected(count);
        std::iota(expected.begin(), expected.end(), 0);
        std::ranges::stable_sort(expected, [&compared](int a, int b) {
            return compared.order.comesBefore(ImageNumber(a), ImageNumber(b));
        });
        QCOMPARE(sorted(placed.order, count), expected);
    }
}

/// A name that was typed on a Mac stands beside the same one that was not.
void RowOrderTest::takesLettersInPartsForTheSame()
{
    const auto onMac = [](const QString &name) {
        return name.normalized(QString::NormalizationForm_D);
    };
    // Two marks may also stand in the other order, which is the same letter and which collators take
    // for another one.
    const QList<Image> images = {
            {.osName = u"q\u0307\u0323" "2"_s, .imageName = onMac(u"골든 2"_s)},
            {.osName = u"q\u0323\u0307" "10"_s, .imageName = u"골든 10"_s},
            {.osName = u"q\u0323\u0307" "2"_s, .imageName = u"골든 2"_s},
            {.osName = u"q\u0307\u0323" "1"_s, .imageName = onMac(u"골든 1"_s)}};
    for (const ImageColumn column : {ImageColumn::Name, ImageColumn::Os}) {
        Table placed(images); // the order is made of all of them at once
        placed.order.setColumns({by(column)});
        QCOMPARE(sorted(placed.order, 4), (QList<int> {3, 0, 2, 1}));
        // Those that are the same do not turn round.
        placed.order.setColumns({by(column, Qt::DescendingOrder)});
        QCOMPARE(sorted(placed.order, 4), (QList<int> {1, 0, 2, 3}));
        Table compared;
        compared.order.setColumns({by(column)});
        for (const Image &image : images)
            compared.append(image);
        QCOMPARE(sorted(compared.order, 4), (QList<int> {3, 0, 2, 1}));
    }
}

/// Few are compared, many get positions; it is the same.
void RowOrderTest::equalOnesAreAsListed()
{
    const auto page = [](const QString &region, int count) {
        QList<Image> images;
        for (int i = 0; i < count; ++i)
            images.append({.place = {.region = region}, .imageId = QString::number(i)});
        return images;
    };
    for (const int count : {3, 1200}) {
        ImageStore store;
        RowOrder order(store);
        order.setColumns({by(ImageColumn::Size)});
        store.take(page(u"ap-tokyo"_s, count), {}, 0);
        store.take(page(u"ap-seoul"_s, count), {}, 0);
        std::vector<ImageNumber> numbers = store.numbers();
        std::ranges::reverse(numbers);
        order.sort(numbers);
        QVERIFY(std::ranges::is_sorted(numbers, [&order](ImageNumber a, ImageNumber b) {
            return order.comesBefore(a, b);
        }));
        QCOMPARE(store.at(numbers.front()).place.region, u"ap-seoul"_s);
        QCOMPARE(store.at(numbers.back()).place.region, u"ap-tokyo"_s);
        QCOMPARE(int(numbers.front()), count);
        order.setColumns({});
        std::vector<ImageNumber> listed = store.numbers();
        order.sort(listed);
        QCOMPARE(listed, numbers);
    }
}

QTEST_GUILESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"
