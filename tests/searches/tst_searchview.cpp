// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/searchview.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SearchViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Europe/Berlin"); }
    void findComesBack_data();
    void findComesBack();
    void withoutAZoneItIsTheUsualOne();
    void aStrangeColumnMeansAll();
    void sortComesBack();
    void passesOverStrangeSortColumns();
    void columnsAreThoseOfFiles();
};

void SearchViewTest::findComesBack_data()
{
    QTest::addColumn<FindOptions>("options");

    QTest::newRow("plain") << FindOptions {};
    QTest::newRow("case") << FindOptions {.matchCase = true};
    QTest::newRow("words") << FindOptions {.wholeWord = true};
    QTest::newRow("regular expression") << FindOptions {.regularExpression = true};
    QTest::newRow("first column") << FindOptions {.column = ImageColumn::Region};
    QTest::newRow("UTC") << FindOptions {.zone = TimeZone::Utc};
    QTest::newRow("another zone") << FindOptions {.zone = FindZone::named(u"Asia/Seoul"_s)};
    QTest::newRow("last column") << FindOptions {.column = ImageColumn::Description};
}

void SearchViewTest::findComesBack()
{
    QFETCH(FindOptions, options);
    const SavedFind saved = savedFind(u"ubuntu"_s, options);
    QCOMPARE(saved.text, u"ubuntu"_s);
    QCOMPARE(findOptionsOf(saved), options);
}

/// A search that tells no zone has that of whoever reads it.
void SearchViewTest::withoutAZoneItIsTheUsualOne()
{
    QCOMPARE(findOptionsOf({}).zone, FindZone(TimeZone::Utc));
    QCOMPARE(findOptionsOf({}, TimeZone::Local).zone, FindZone(TimeZone::Local));
    const SavedFind seoul = {.zone = u"Asia/Seoul"_s};
    QCOMPARE(findOptionsOf(seoul).zone, FindZone::named(u"Asia/Seoul"_s));
    QCOMPARE(findOptionsOf(seoul, TimeZone::Local).zone, FindZone::named(u"Asia/Seoul"_s));
}

void SearchViewTest::aStrangeColumnMeansAll()
{
    QCOMPARE(findOptionsOf({.column = u"price"_s}, TimeZone::Local), FindOptions());
}

void SearchViewTest::sortComesBack()
{
    const QList<SortKeyColumn> sort = {{int(ImageColumn::Platform), Qt::AscendingOrder},
                                       {int(ImageColumn::Size), Qt::DescendingOrder}};
    QCOMPARE(savedSort(sort), (QList<SavedSortColumn> {{u"platform"_s, false}, {u"size"_s, true}}));
    QCOMPARE(sortOf(savedSort(sort)), sort);
}

void SearchViewTest::passesOverStrangeSortColumns()
{
    QCOMPARE(sortOf({{u"price"_s, false}, {u"size"_s, true}}),
             (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::DescendingOrder}}));
}

void SearchViewTest::columnsAreThoseOfFiles()
{
    QCOMPARE(exportColumnsOf({{.name = u"tags"_s}, {.name = u"price"_s}, {.name = u"os"_s}}),
             (QList<ImageColumn> {ImageColumn::Tags, ImageColumn::Os}));
    QCOMPARE(exportColumnsOf({}), usualExportColumns(false));
}

QTEST_GUILESS_MAIN(SearchViewTest)
#include "tst_searchview.moc"
