// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/searchview.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SearchViewTest final : public QObject
{
    Q_OBJECT

private slots:
    void findComesBack_data();
    void findComesBack();
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
    QTest::newRow("last column") << FindOptions {.column = ImageColumn::Description};
}

void SearchViewTest::findComesBack()
{
    QFETCH(FindOptions, options);
    const SavedFind saved = savedFind(u"ubuntu"_s, options);
    QCOMPARE(saved.text, u"ubuntu"_s);
    QCOMPARE(findOptionsOf(saved), options);
}

void SearchViewTest::aStrangeColumnMeansAll()
{
    QCOMPARE(findOptionsOf({.column = u"price"_s}), FindOptions());
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
    QCOMPARE(exportColumnsOf({}), allExportColumns());
}

QTEST_GUILESS_MAIN(SearchViewTest)
#include "tst_searchview.moc"
