// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/columnname.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ColumnNameTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachColumnHasItsOwn();
    void strangeNamesHaveNoColumn();
};

void ColumnNameTest::eachColumnHasItsOwn()
{
    for (int column = 0; column < imageColumnCount; ++column)
        QCOMPARE(columnNamed(columnName(ImageColumn(column))), ImageColumn(column));
    QCOMPARE(columnName(ImageColumn::ImageId), u"imageId"_s);
    QCOMPARE(columnName(ImageColumn::Description), u"description"_s);
}

void ColumnNameTest::strangeNamesHaveNoColumn()
{
    QVERIFY(!columnNamed(u"price"_s));
    QVERIFY(!columnNamed(u"ImageId"_s));
    QVERIFY(!columnNamed({}));
}

QTEST_GUILESS_MAIN(ColumnNameTest)
#include "tst_columnname.moc"
