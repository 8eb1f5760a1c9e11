// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searchstate.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SearchStateTest final : public QObject
{
    Q_OBJECT

private slots:
    void findComesBack_data();
    void findComesBack();
    void aStrangeColumnMeansAll();
    void keepsVisibleColumns();
    void restoresColumns();
    void withoutColumnsTheLayoutIsTheUsualOne();
    void sortComesBack();
    void passesOverStrangeSortColumns();
};

void SearchStateTest::findComesBack_data()
{
    QTest::addColumn<FindOptions>("options");

    QTest::newRow("plain") << FindOptions {};
    QTest::newRow("case") << FindOptions {.matchCase = true};
    QTest::newRow("words") << FindOptions {.wholeWord = true};
    QTest::newRow("regular expression") << FindOptions {.regularExpression = true};
    QTest::newRow("first column") << FindOptions {.column = ImageColumn::Region};
    QTest::newRow("last column") << FindOptions {.column = ImageColumn::Description};
}

void SearchStateTest::findComesBack()
{
    QFETCH(FindOptions, options);
    const SavedFind saved = savedFind(u"ubuntu"_s, options);
    QCOMPARE(saved.text, u"ubuntu"_s);
    QCOMPARE(findOptionsOf(saved), options);
}

void SearchStateTest::aStrangeColumnMeansAll()
{
    QCOMPARE(findOptionsOf({.column = u"price"_s}), FindOptions());
}

void SearchStateTest::keepsVisibleColumns()
{
    const ColumnLayout layout = {{.name = u"os"_s, .width = 70},
                                 {.name = u"name"_s, .width = 80, .isVisible = false},
                                 {.name = u"region"_s, .width = 90}};
    QCOMPARE(savedColumns(layout), (QList<SavedColumn> {{u"os"_s, 70}, {u"region"_s, 90}}));
}

void SearchStateTest::restoresColumns()
{
    const ColumnLayout usual = {{.name = u"region"_s, .width = 90},
                                {.name = u"name"_s, .width = 80},
                                {.name = u"os"_s, .width = 70}};
    QCOMPARE(columnLayoutOf({{u"os"_s, 111}, {u"region"_s, 0}}, usual),
             (ColumnLayout {{.name = u"os"_s, .width = 111},
                            {.name = u"region"_s, .width = 90},
                            {.name = u"name"_s, .width = 80, .isVisible = false}}));
}

void SearchStateTest::withoutColumnsTheLayoutIsTheUsualOne()
{
    const ColumnLayout usual = {{.name = u"region"_s, .width = 90}};
    QCOMPARE(columnLayoutOf({}, usual), usual);
}

void SearchStateTest::sortComesBack()
{
    const QList<SortKeyColumn> sort = {{int(ImageColumn::Platform), Qt::AscendingOrder},
                                       {int(ImageColumn::Size), Qt::DescendingOrder}};
    QCOMPARE(savedSort(sort), (QList<SavedSortColumn> {{u"platform"_s, false}, {u"size"_s, true}}));
    QCOMPARE(sortOf(savedSort(sort)), sort);
}

void SearchStateTest::passesOverStrangeSortColumns()
{
    QCOMPARE(sortOf({{u"price"_s, false}, {u"size"_s, true}}),
             (QList<SortKeyColumn> {{int(ImageColumn::Size), Qt::DescendingOrder}}));
}

QTEST_GUILESS_MAIN(SearchStateTest)
#include "tst_searchstate.moc"
