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
    QCOMPARE(parsed.error().message, u"\"xlsx\" is no export format."_s);
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
    const QString all = u"columns, byte order mark, formula guard"_s;
    row(ExportFormat::Csv, u"CSV"_s, u"csv"_s, u"csv"_s, all);
    row(ExportFormat::Tsv, u"TSV"_s, u"tsv"_s, u"tsv"_s, all);
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
    const QList<Image> images = {{.place = {.region = u"ap-seoul"_s}, .imageName = u"=1+1"_s}};
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
    }
}

QTEST_GUILESS_MAIN(ExportFormatTest)
#include "tst_exportformat.moc"
