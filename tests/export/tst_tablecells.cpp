// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/tablecells.h"

#include "support/exampleimages.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TableCellsTest final : public QObject
{
    Q_OBJECT

private slots:
    void formulas_data();
    void formulas();
    void rowsFollowTheColumns();
    void onlyTextIsGuarded();
};

void TableCellsTest::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guarded");

    for (const QChar first : u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s) {
        QTest::addRow("U+%04X", static_cast<unsigned>(first.unicode()))
                << QString(first + u"1"_s) << QString(u'\'' + QString(first) + u'1');
    }
    QTest::newRow("inside") << u"a=1"_s << u"a=1"_s;
    QTest::newRow("blank before") << u" =1"_s << u" =1"_s;
    QTest::newRow("apostrophe") << u"'=1"_s << u"'=1"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TableCellsTest::formulas()
{
    QFETCH(QString, text);
    QFETCH(QString, guarded);
    QCOMPARE(guardFormula(text), guarded);
}

void TableCellsTest::rowsFollowTheColumns()
{
    const QList<ImageColumn> columns = {ImageColumn::Tags, ImageColumn::Region};
    QCOMPARE(headerCells(columns), (QStringList {u"Tags"_s, u"Region"_s}));
    QCOMPARE(imageCells(columns, fullImage()),
             (QStringList {u"env=prod;team=pay"_s, u"ap-seoul"_s}));
}

void TableCellsTest::onlyTextIsGuarded()
{
    const QList<ImageColumn> columns = {ImageColumn::Os, ImageColumn::Size};
    QCOMPARE(imageCells(columns, awkwardImage()), (QStringList {u"-1+1"_s, u"-1"_s}));
    QCOMPARE(guardedCells(columns, awkwardImage()), (QStringList {u"'-1+1"_s, u"-1"_s}));
}

QTEST_GUILESS_MAIN(TableCellsTest)
#include "tst_tablecells.moc"
