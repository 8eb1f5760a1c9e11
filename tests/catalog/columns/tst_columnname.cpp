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
    QStringList names;
    for (int column = 0; column < imageColumnCount; ++column) {
        names.append(columnName(ImageColumn(column)));
        QCOMPARE(columnNamed(names.constLast()), ImageColumn(column));
    }
    // Users have them in their settings.
    QCOMPARE(names.join(u','),
             u"profile,region,name,os,architecture,type,size,state,created,imageId,platform,source,"
             u"creator,"
             "snapshots,tags,cloudInit,deprecated,family,license,sync,description"_s);
}

void ColumnNameTest::strangeNamesHaveNoColumn()
{
    QVERIFY(!columnNamed(u"price"_s));
    QVERIFY(!columnNamed(u"ImageId"_s));
    QVERIFY(!columnNamed({}));
}

QTEST_GUILESS_MAIN(ColumnNameTest)
#include "tst_columnname.moc"
