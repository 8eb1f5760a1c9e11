// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/searchstate.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SearchStateTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsVisibleColumns();
    void restoresColumns();
    void withoutColumnsTheLayoutIsTheUsualOne();
};

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

QTEST_GUILESS_MAIN(SearchStateTest)
#include "tst_searchstate.moc"
