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
    void commasOfOtherFiles();
    void eachTagAndSnapshotIsGuarded();
    void numbersBecomeText_data();
    void numbersBecomeText();
    void rowsFollowTheColumns();
    void onlyTextIsGuarded();
    void numbersAreTextOnRequest();
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
    QTest::newRow("behind a semicolon") << u"x;=cmd|' /C calc'!A0"_s << u"x;'=cmd|' /C calc'!A0"_s;
    QTest::newRow("behind a tab") << u"a\t=1+1"_s << u"a\t'=1+1"_s;
    QTest::newRow("behind a line feed") << u"a\n+1"_s << u"a\n'+1"_s;
    QTest::newRow("behind a line end") << u"a\r\n@SUM(1)"_s << u"a\r\n'@SUM(1)"_s;
    QTest::newRow("behind a carriage return") << u"a\r-1"_s << u"a\r'-1"_s;
    QTest::newRow("full-width behind a semicolon") << u"a;\uFF1D1"_s << u"a;'\uFF1D1"_s;
    QTest::newRow("several") << u"=1;=2;b;-3"_s << u"'=1;'=2;b;'-3"_s;
    QTest::newRow("behind a quote there") << u"x;\"\"=1;y"_s << u"x;\"\"'=1;y"_s;
    QTest::newRow("behind a quote at the start") << u"\"=1"_s << u"\"=1"_s;
    QTest::newRow("a tab and a formula") << u"\t=1"_s << u"'\t'=1"_s;
    QTest::newRow("behind a blank there") << u"a; =1"_s << u"a; =1"_s;
    QTest::newRow("behind a comma, which the file has") << u"a,=1"_s << u"a,=1"_s;
    QTest::newRow("a separator at the end") << u"a;"_s << u"a;"_s;
}

void TableCellsTest::commasOfOtherFiles()
{
    for (const QChar separator : {u';', u'\t'}) {
        QCOMPARE(guardFormula(u"a,=1"_s, separator), u"a,'=1"_s);
        QCOMPARE(guardFormula(u"a;=1"_s, separator), u"a;'=1"_s);
    }
}

void TableCellsTest::eachTagAndSnapshotIsGuarded()
{
    const Image image = {.snapshotSet = {{u"+snap"_s, u"SYSTEM_DISK"_s, 1}, {u"@snap"_s, {}, {}}},
                         .tags = {{u"-a"_s, u"b"_s}, {u"+c"_s, u"d;-e"_s}, {u"@f"_s, u"g"_s}}};
    const auto cell = [&image](ImageColumn column) {
        return spreadsheetCell(image, column, {}, u',');
    };
    QCOMPARE(cell(ImageColumn::Tags), uR"('-a=b;'+c=d\;'-e;'@f=g)"_s);
    QCOMPARE(cell(ImageColumn::Snapshots), u"'+snap:SYSTEM_DISK:1;'@snap::"_s);
}

void TableCellsTest::numbersBecomeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("11 digits") << u"12345678901"_s << u"12345678901"_s;
    QTest::newRow("12 digits") << u"123456789012"_s << u"=\"123456789012\""_s;
    QTest::newRow("a zero in front") << u"007"_s << u"=\"007\""_s;
    QTest::newRow("zero") << u"0"_s << u"0"_s;
    QTest::newRow("two zeros") << u"00"_s << u"=\"00\""_s;
    QTest::newRow("no number") << u"100012345678x"_s << u"100012345678x"_s;
    QTest::newRow("a fraction") << u"0.5"_s << u"0.5"_s;
    QTest::newRow("other digits") << u"\u0660\u0661"_s << u"\u0660\u0661"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TableCellsTest::numbersBecomeText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(textNumber(text), expected);
}

void TableCellsTest::formulas()
{
    QFETCH(QString, text);
    QFETCH(QString, guarded);
    QCOMPARE(guardFormula(text), guarded);
    QCOMPARE(guardFormulas({text, u"a"_s, text}), (QStringList {guarded, u"a"_s, guarded}));
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
    const auto cell = [](ImageColumn column, const ExportOptions &options) {
        return spreadsheetCell(awkwardImage(), column, options, u',');
    };
    QCOMPARE(cell(ImageColumn::Os, {}), u"'-1+1"_s);
    QCOMPARE(cell(ImageColumn::Size, {}), u"-1"_s);
    QCOMPARE(cell(ImageColumn::Os, {.formulaGuard = false}), u"-1+1"_s);
}

void TableCellsTest::numbersAreTextOnRequest()
{
    const auto cell = [](const ExportOptions &options) {
        return spreadsheetCell(fullImage(), ImageColumn::Creator, options, u',');
    };
    QCOMPARE(cell({}), u"100012345678"_s);
    QCOMPARE(cell({.numbersAsText = true}), u"=\"100012345678\""_s);
}

QTEST_GUILESS_MAIN(TableCellsTest)
#include "tst_tablecells.moc"
