// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportformat.h"

#include "export/exportfile.h"

#include <QBuffer>
#include <QtTest>

using namespace Qt::StringLiterals;

class ExportFormatTest final : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void anUnknownFormatIsNamed();
    void traits_data();
    void traits();
    void wordsAreUniqueAndUnderstood();
    void filesFollowTheTraits();
    void endings_data();
    void endings();
};

void ExportFormatTest::formats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ExportFormat>("format");

    QTest::newRow("csv") << u"csv"_s << ExportFormat::Csv;
    QTest::newRow("json") << u"json"_s << ExportFormat::Json;
    QTest::newRow("ndjson") << u"ndjson"_s << ExportFormat::NdJson;
    QTest::newRow("tsv") << u"tsv"_s << ExportFormat::Tsv;
    QTest::newRow("md") << u"md"_s << ExportFormat::Markdown;
    QTest::newRow("markdown") << u"Markdown"_s << ExportFormat::Markdown;
    QTest::newRow("upper case") << u"JSON"_s << ExportFormat::Json;
}

void ExportFormatTest::formats()
{
    QFETCH(QString, text);
    QFETCH(ExportFormat, format);
    QVERIFY(parseExportFormat(text) == format);
}

void ExportFormatTest::anUnknownFormatIsNamed()
{
    const Result<ExportFormat> parsed = parseExportFormat(u"xlsx"_s);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ApiError::Kind::Usage);
    QCOMPARE(parsed.error().field, u"format"_s);
    QCOMPARE(parsed.error().message, u"\"xlsx\" is not an export format."_s);
}

void ExportFormatTest::traits_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("abilities");

    const auto row = [](ExportFormat format, const QString &name, const QString &word,
                        const QString &suffix, const QString &abilities) {
        QTest::newRow(qPrintable(name)) << format << name << word << suffix << abilities;
    };
    const QString table = u"columns, byte order mark, formula guard, numbers as text"_s;
    row(ExportFormat::Csv, u"CSV"_s, u"csv"_s, u"csv"_s, table + u", separator, line breaks"_s);
    row(ExportFormat::Tsv, u"TSV"_s, u"tsv"_s, u"tsv"_s, table);
    row(ExportFormat::Json, u"JSON"_s, u"json"_s, u"json"_s, {});
    row(ExportFormat::NdJson, u"NDJSON"_s, u"ndjson"_s, u"ndjson"_s, {});
    row(ExportFormat::Markdown, u"Markdown"_s, u"md"_s, u"md"_s, u"columns"_s);
}

void ExportFormatTest::traits()
{
    QFETCH(ExportFormat, format);
    const ExportFormatTraits &traits = formatTraits(format);
    QCOMPARE(traits.format, format);
    QTEST(formatName(format), "name");
    QTEST(QString(traits.word), "word");
    QTEST(QString(traits.suffix), "suffix");
    QStringList abilities;
    if (traits.hasColumns)
        abilities.append(u"columns"_s);
    if (traits.canHaveByteOrderMark)
        abilities.append(u"byte order mark"_s);
    if (traits.canGuardFormulas)
        abilities.append(u"formula guard"_s);
    if (traits.canHaveNumbersAsText)
        abilities.append(u"numbers as text"_s);
    if (traits.canChooseSeparator)
        abilities.append(u"separator"_s);
    if (traits.canKeepLineBreaks)
        abilities.append(u"line breaks"_s);
    QTEST(abilities.join(u", "_s), "abilities");
}

void ExportFormatTest::wordsAreUniqueAndUnderstood()
{
    QStringList words;
    for (const ExportFormat format : allExportFormats()) {
        const ExportFormatTraits &traits = formatTraits(format);
        QVERIFY(parseExportFormat(traits.word) == format);
        words.append(traits.word);
        if (!traits.otherWord.isEmpty()) {
            QVERIFY(parseExportFormat(traits.otherWord) == format);
            words.append(traits.otherWord);
        }
    }
    QCOMPARE(words.removeDuplicates(), 0);
    QVERIFY(!parseExportFormat({})); // is no other word of those that have none
}

/// A format does what its traits say, and nothing else.
void ExportFormatTest::filesFollowTheTraits()
{
    const QList<Image> images = {{.place = {.region = u"ap-seoul"_s},
                                  .imageName = u"=1+1"_s,
                                  .imageDescription = u"a\nb"_s,
                                  .imageCreator = u"007"_s}};
    const auto written = [&images](const ExportOptions &options) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return exportToDevice(images, options, buffer) ? buffer.data() : QByteArray("error");
    };
    for (const ExportFormat format : allExportFormats()) {
        const ExportFormatTraits &traits = formatTraits(format);
        const QByteArray usual = written({.format = format});
        QVERIFY(usual.contains("=1+1"));
        QCOMPARE(written({.format = format, .columns = {ImageColumn::Name}}) != usual,
                 traits.hasColumns);
        QCOMPARE(written({.format = format, .byteOrderMark = true}) != usual,
                 traits.canHaveByteOrderMark);
        QCOMPARE(written({.format = format, .formulaGuard = false}) != usual,
                 traits.canGuardFormulas);
        QCOMPARE(written({.format = format, .separator = CellSeparator::Semicolon}) != usual,
                 traits.canChooseSeparator);
        QCOMPARE(written({.format = format, .keepsLineBreaks = false}) != usual,
                 traits.canKeepLineBreaks);
        QCOMPARE(written({.format = format, .numbersAsText = true}) != usual,
                 traits.canHaveNumbersAsText);
    }
}

void ExportFormatTest::endings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<ExportFormat>>("format");

    const auto row = [](const QString &path, std::optional<ExportFormat> format) {
        QTest::newRow(qPrintable(path)) << path << format;
    };
    row(u"a.csv"_s, ExportFormat::Csv);
    row(u"a.tsv"_s, ExportFormat::Tsv);
    row(u"a.json"_s, ExportFormat::Json);
    row(u"a.ndjson"_s, ExportFormat::NdJson);
    row(u"a.jsonl"_s, ExportFormat::NdJson);
    row(u"a.md"_s, ExportFormat::Markdown);
    row(u"a.Markdown"_s, ExportFormat::Markdown);
    row(u"/folder.json/a.b.CSV"_s, ExportFormat::Csv);
    row(u"/folder.json/a"_s, std::nullopt);
    row(u"a.txt"_s, std::nullopt);
    row(u"json"_s, std::nullopt);
    row(u"-"_s, std::nullopt);
}

void ExportFormatTest::endings()
{
    QFETCH(QString, path);
    QFETCH(std::optional<ExportFormat>, format);
    QVERIFY(formatOfFile(path) == format);
}

QTEST_GUILESS_MAIN(ExportFormatTest)
#include "tst_exportformat.moc"
