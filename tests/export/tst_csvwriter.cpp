// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/csvwriter.h"

#include "core/oneline.h"
#include "csvreader.h"
#include "export/tablecells.h"
#include "support/exampleimages.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(const QList<Image> &images, const ExportOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    bool written = writer.begin().has_value();
    for (const Image &image : images)
        written = written && writer.write(image).has_value();
    written = written && writer.end().has_value();
    return written ? buffer.data() : QByteArray();
}

ExportOptions onlyColumn(ImageColumn column)
{
    return {.columns = {column}};
}

} // namespace

class CsvWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void fields_data();
    void fields();
    void aRecordIsItsFields();
    void theHeaderStandsAlone();
    void theMarkIsAnOption();
    void theGuardIsAnOption();
    void numbersAreNotGuarded();
    void anEmptyOnlyFieldIsNoEmptyLine();
    void columnsAreThoseChosen();
    void theSeparatorIsAnOption();
    void lineBreaksAreAnOption();
    void numbersAsTextAreAnOption();
    void writesAnyTextAsItsCell_data();
    void writesAnyTextAsItsCell();
    void whatIsWrittenReadsBack();
    void theDeviceIsBlamed();
};

void CsvWriterTest::fields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");

    QTest::newRow("plain") << u"CentOS 7.6"_s << u"CentOS 7.6"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("leading blank") << u" a"_s << u"\" a\""_s;
    QTest::newRow("trailing blank") << u"a "_s << u"\"a \""_s;
    QTest::newRow("semicolon") << u"a;b"_s << u"\"a;b\""_s;
    QTest::newRow("tab") << u"a\tb"_s << u"\"a\tb\""_s;
}

void CsvWriterTest::fields()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(csvField(text), field);
}

void CsvWriterTest::aRecordIsItsFields()
{
    QCOMPARE(csvRecord({u"a"_s, {}, u"b,c"_s, u"서울"_s}), "a,,\"b,c\",서울\r\n"_ba);
}

void CsvWriterTest::theHeaderStandsAlone()
{
    const QList<QStringList> records = readCsv(csvOf({}));
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.front().size(), 21);
    QCOMPARE(records.front().front(), u"Region"_s);
}

void CsvWriterTest::theMarkIsAnOption()
{
    ExportOptions options = onlyColumn(ImageColumn::Region);
    QCOMPARE(csvOf({}, options), "Region\r\n"_ba);
    options.byteOrderMark = true;
    QCOMPARE(csvOf({}, options), "\xEF\xBB\xBFRegion\r\n"_ba);
}

void CsvWriterTest::theGuardIsAnOption()
{
    ExportOptions options = onlyColumn(ImageColumn::Os);
    QCOMPARE(csvOf({awkwardImage()}, options), "OsName\r\n'-1+1\r\n"_ba);
    options.formulaGuard = false;
    QCOMPARE(csvOf({awkwardImage()}, options), "OsName\r\n-1+1\r\n"_ba);
}

void CsvWriterTest::numbersAreNotGuarded()
{
    QCOMPARE(csvOf({awkwardImage()}, onlyColumn(ImageColumn::Size)), "ImageSize\r\n-1\r\n"_ba);
}

void CsvWriterTest::anEmptyOnlyFieldIsNoEmptyLine()
{
    QCOMPARE(csvOf({bareImage()}, onlyColumn(ImageColumn::Family)), "ImageFamily\r\n\"\"\r\n"_ba);
}

void CsvWriterTest::columnsAreThoseChosen()
{
    const ExportOptions options {.columns = {ImageColumn::Tags, ImageColumn::Region}};
    QCOMPARE(csvOf({fullImage()}, options), "Tags,Region\r\n\"env=prod;team=pay\",ap-seoul\r\n"_ba);
}

void CsvWriterTest::theSeparatorIsAnOption()
{
    ExportOptions options {.columns = {ImageColumn::Name, ImageColumn::Os}};
    const Image image = {.osName = u"b"_s, .imageName = u"a,=1"_s};
    QCOMPARE(csvOf({image}, options), "ImageName,OsName\r\n\"a,=1\",b\r\n"_ba);
    options.separator = CellSeparator::Semicolon;
    QCOMPARE(csvOf({image}, options), "ImageName;OsName\r\n\"a,'=1\";b\r\n"_ba);
    options.separator = CellSeparator::Tab;
    QCOMPARE(csvOf({image}, options), "ImageName\tOsName\r\n\"a,'=1\"\tb\r\n"_ba);
}

void CsvWriterTest::lineBreaksAreAnOption()
{
    ExportOptions options = onlyColumn(ImageColumn::Description);
    const Image image = {.imageDescription = u"a\r\nb\tc\n=1"_s};
    QCOMPARE(csvOf({image}, options), "ImageDescription\r\n\"a\r\nb\tc\n'=1\"\r\n"_ba);
    options.keepsLineBreaks = false;
    QCOMPARE(csvOf({image}, options), "ImageDescription\r\n\"a b\tc '=1\"\r\n"_ba);
}

void CsvWriterTest::numbersAsTextAreAnOption()
{
    ExportOptions options = onlyColumn(ImageColumn::Creator);
    QCOMPARE(csvOf({fullImage()}, options), "ImageCreator\r\n100012345678\r\n"_ba);
    options.numbersAsText = true;
    QCOMPARE(csvOf({fullImage()}, options), "ImageCreator\r\n\"=\"\"100012345678\"\"\"\r\n"_ba);
}

void CsvWriterTest::writesAnyTextAsItsCell_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s,      u"web 1.2"_s,      u"골든-1"_s,  u"数据库"_s, u"𝒜b"_s,       u"a𝒜"_s,
          u"=1"_s,    u"a=1"_s,          u"＝1"_s,     u"a＝1"_s,   u"+1"_s,       u"-1"_s,
          u"@a"_s,    u" a"_s,           u"a "_s,      u"a;=1"_s,   u"a,=1"_s,     u"\"=1\""_s,
          u"a\t-1"_s, u"\ta"_s,          u"\ra"_s,     u"a\n=1"_s,  u"a\u0085b"_s, u"a\u2028b"_s,
          u"007"_s,   u"100012345678"_s, u"a\u007Fb"_s})
        QTest::newRow(text.toUtf8().toPercentEncoding(" ;,=+@\"'").constData()) << text;
}

/// Also where most are written without a second look.
void CsvWriterTest::writesAnyTextAsItsCell()
{
    QFETCH(QString, text);
    const Image image = {.imageName = text, .imageDescription = u"b"_s};
    for (const bool isSet : {false, true}) {
        const ExportOptions options = {
                .columns = {ImageColumn::Name, ImageColumn::Description},
                .formulaGuard = isSet,
                .keepsLineBreaks = isSet,
                .numbersAsText = !isSet,
        };
        const QString cell = spreadsheetCell(image, ImageColumn::Name, options, u',');
        const QString field = csvField(isSet ? cell : withoutLineEnds(cell));
        QCOMPARE(csvOf({image}, options),
                 "ImageName,ImageDescription\r\n" + field.toUtf8() + ",b\r\n");
    }
}

void CsvWriterTest::whatIsWrittenReadsBack()
{
    const ExportOptions options {.formulaGuard = false};
    const QList<QStringList> records = readCsv(csvOf(exampleImages(), options));
    QCOMPARE(records.size(), 1 + exampleImages().size());
    for (qsizetype row = 0; row < exampleImages().size(); ++row) {
        QStringList cells;
        for (const ImageColumn column : options.columns)
            cells.append(exportText(exampleImages().at(row), column));
        QCOMPARE(records.at(row + 1), cells);
    }
}

void CsvWriterTest::theDeviceIsBlamed()
{
    QBuffer closed;
    CsvWriter writer(closed, {});
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const Result<void> begun = writer.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error(),
             (ApiError {.kind = ApiError::Kind::File, .message = closed.errorString()}));
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "tst_csvwriter.moc"
