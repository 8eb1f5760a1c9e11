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
    void lines_data();
    void lines();
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

void TableCellsTest::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("CR LF is one") << u"a\r\nb"_s << u"a b"_s;
    QTest::newRow("two line feeds") << u"a\n\nb"_s << u"a  b"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a b"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("vertical tab, form feed") << u"a\u000Bb\u000Cc"_s << u"a b c"_s;
    QTest::newRow("next line") << u"a\u0085b"_s << u"a b"_s;
    QTest::newRow("line, paragraph separator") << u"a\u2028b\u2029c"_s << u"a b c"_s;
    QTest::newRow("at the ends") << u"\na\n"_s << u" a "_s;
}

void TableCellsTest::lines()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(onOneLine(text), line);
}

void TableCellsTest::rowsFollowTheColumns()
{
    const QList<ExportColumn> columns = {ExportColumn::Tags, ExportColumn::Region};
    QCOMPARE(headerCells(columns), (QStringList {u"Tags"_s, u"Region"_s}));
    QCOMPARE(imageCells(columns, fullImage()),
             (QStringList {u"env=prod;team=pay"_s, u"ap-seoul"_s}));
}

void TableCellsTest::onlyTextIsGuarded()
{
    const QList<ExportColumn> columns = {ExportColumn::OsName, ExportColumn::ImageSize};
    QCOMPARE(imageCells(columns, awkwardImage()), (QStringList {u"-1+1"_s, u"-1"_s}));
    QCOMPARE(guardedCells(columns, awkwardImage()), (QStringList {u"'-1+1"_s, u"-1"_s}));
}

QTEST_GUILESS_MAIN(TableCellsTest)
#include "tst_tablecells.moc"
