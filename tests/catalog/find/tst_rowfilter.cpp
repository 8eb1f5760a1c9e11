// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/rowfilter.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class RowFilterTest final : public QObject
{
    Q_OBJECT

private slots:
    void wantsEverythingAtFirst();
    void narrows();
    void followsTheImages();
    void initTestCase() { qputenv("TZ", "Asia/Seoul"); }
    void findsInTurns();
    void findsTimesInAnotherZone();
    void tellsTagsApart();

private:
    static Image image(const QString &name, const QString &platform)
    {
        return {.imageName = name, .platform = platform};
    }
    /// A filter and what it looks at, kept in step.
    struct Table
    {
        PackedImages images = {};
        CellValues cells = {};
        RowFilter filter {cells};

        void append(const Image &image)
        {
            images.append(image);
            cells.append(image);
            filter.append(image);
        }
        void update(int number, const Image &image)
        {
            images.update(number, image);
            cells.update(number, image);
            filter.update(number, image);
        }
        void remove(const std::vector<int> &numbers)
        {
            images.remove(numbers);
            cells.remove(numbers);
            filter.remove(numbers);
        }
        void clear()
        {
            images.clear();
            cells.clear();
            filter.clear();
        }
        void find(const QString &text)
        {
            filter.beginFind(*parseFindQuery(text, {}));
            filter.goOnFinding(images, QDeadlineTimer::Forever);
        }
    };
    static void fill(Table &table)
    {
        table.append(image(u"web"_s, u"Ubuntu"_s));
        table.append(image(u"web"_s, u"CentOS"_s));
        table.append(image(u"db"_s, u"Ubuntu"_s));
    }
    /// A letter for each image: wanted, found only, neither.
    static QString verdicts(const RowFilter &filter)
    {
        QString text;
        for (int number = 0; number < filter.count(); ++number)
            text += filter.isWanted(number) ? u'w' : filter.isFound(number) ? u'f' : u'-';
        return text;
    }
};

void RowFilterTest::wantsEverythingAtFirst()
{
    Table table;
    fill(table);
    QCOMPARE(verdicts(table.filter), u"www"_s);
}

void RowFilterTest::narrows()
{
    Table table;
    fill(table);
    table.find(u"web"_s);
    QCOMPARE(verdicts(table.filter), u"ww-"_s);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    table.filter.setFacetSelection(selection);
    QCOMPARE(verdicts(table.filter), u"wf-"_s);
    table.find({});
    QCOMPARE(verdicts(table.filter), u"wfw"_s);
    table.filter.setFacetSelection({});
    QCOMPARE(verdicts(table.filter), u"www"_s);
}

void RowFilterTest::followsTheImages()
{
    Table table;
    fill(table);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    table.filter.setFacetSelection(selection);
    table.find(u"web"_s);
    table.append(image(u"web 2"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(table.filter), u"wf-w"_s);
    table.update(2, image(u"web 3"_s, u"Ubuntu"_s));
    table.update(3, image(u"db"_s, u"CentOS"_s));
    QCOMPARE(verdicts(table.filter), u"wfw-"_s);
    table.remove({0, 2});
    QCOMPARE(verdicts(table.filter), u"f-"_s);
    table.clear();
    table.append(image(u"db"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(table.filter), u"-"_s);
}

void RowFilterTest::findsInTurns()
{
    constexpr int count = 10'000; // of which one turn has not room for all
    Table table;
    for (int i = 0; i < count; ++i)
        table.append(image(i % 2 == 0 ? u"web"_s : u"db"_s, u"Ubuntu"_s));
    const auto begin = [&table](const QString &text) {
        table.filter.beginFind(*parseFindQuery(text, {}));
    };
    const auto goOn = [&table] {
        table.filter.goOnFinding(table.images, QDeadlineTimer(0));
    };
    const auto expected = [&table](const QString &text) {
        QString letters;
        for (int number = 0; number < table.images.size(); ++number)
            letters += table.images.at(number).imageName.contains(text) ? u'w' : u'-';
        return letters;
    };

    begin(u"web"_s);
    goOn();
    QVERIFY(table.filter.isFinding());
    QVERIFY(table.filter.find().isEmpty());
    QCOMPARE(verdicts(table.filter), QString(count, u'w'));

    // What changes meanwhile, before and after the place where it is, is found all the same.
    table.update(1, image(u"new web"_s, u"Ubuntu"_s));
    table.update(count - 10, image(u"new db"_s, u"Ubuntu"_s));
    table.remove({4, count - 1});
    table.append(image(u"web"_s, u"Ubuntu"_s));
    table.append(image(u"db"_s, u"Ubuntu"_s));
    goOn();
    QVERIFY(!table.filter.isFinding());
    QCOMPARE(table.filter.find(), *parseFindQuery(u"web"_s, {}));
    QCOMPARE(verdicts(table.filter), expected(u"web"_s));

    // The last one counts.
    begin(u"new"_s);
    goOn();
    begin(u"db"_s);
    QCOMPARE(table.filter.newestFind(), *parseFindQuery(u"db"_s, {}));
    goOn();
    QCOMPARE(table.filter.find(), *parseFindQuery(u"web"_s, {}));
    QCOMPARE(verdicts(table.filter), expected(u"web"_s));
    goOn();
    QCOMPARE(verdicts(table.filter), expected(u"db"_s));

    // What was begun is not lost with the images.
    begin(u"web"_s);
    goOn();
    table.clear();
    QVERIFY(!table.filter.isFinding());
    table.append(image(u"db"_s, u"Ubuntu"_s));
    table.append(image(u"web"_s, u"Ubuntu"_s));
    QCOMPARE(verdicts(table.filter), u"-w"_s);
}

void RowFilterTest::findsTimesInAnotherZone()
{
    Table table;
    const QDateTime evening = QDateTime::fromString(u"2025-03-15T23:30:00Z"_s, Qt::ISODate);
    table.append({.createdTime = u"2025-03-15T23:30:00Z"_s, .created = evening});
    const QString local = evening.toLocalTime().toString(u"HH:mm"_s);
    const auto finds = [&table](const QString &text, TimeZone zone) {
        table.filter.beginFind(*parseFindQuery(text, {.zone = zone}));
        table.filter.goOnFinding(table.images, QDeadlineTimer::Forever);
        return table.filter.isWanted(0);
    };
    QVERIFY(local != u"23:30"_s);
    QVERIFY(finds(local, TimeZone::Local));
    QVERIFY(!finds(u"23:30"_s, TimeZone::Local));
    QVERIFY(finds(u"23:30"_s, TimeZone::Utc));
    QVERIFY(finds(local, TimeZone::Local));
}

/// Whatever characters are in them.
void RowFilterTest::tellsTagsApart()
{
    Table table;
    table.append({.tags = {{u"a"_s, u"b\u001Ec\u001Fd"_s}}});
    table.append({.tags = {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}});
    table.append({.tags = {{u"a"_s, u"b1 1 cd"_s}}});
    table.find(u"tag:c=d"_s);
    QCOMPARE(verdicts(table.filter), u"-w-"_s);
}

QTEST_GUILESS_MAIN(RowFilterTest)
#include "tst_rowfilter.moc"
