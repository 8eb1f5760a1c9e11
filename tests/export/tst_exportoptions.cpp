// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportoptions.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ExportOptionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void anUnknownFormatIsNamed();
    void everyFormatHasANameAndASuffix();
};

void ExportOptionsTest::formats_data()
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

void ExportOptionsTest::formats()
{
    QFETCH(QString, text);
    QFETCH(ExportFormat, format);
    QVERIFY(parseExportFormat(text) == format);
}

void ExportOptionsTest::anUnknownFormatIsNamed()
{
    const Result<ExportFormat> parsed = parseExportFormat(u"xlsx"_s);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ApiError::Kind::Usage);
    QCOMPARE(parsed.error().field, u"format"_s);
    QCOMPARE(parsed.error().message, u"\"xlsx\" is no export format."_s);
}

void ExportOptionsTest::everyFormatHasANameAndASuffix()
{
    QStringList names;
    for (const ExportFormat format : allExportFormats()) {
        names.append(formatName(format) + u' ' + formatSuffix(format));
        QVERIFY(parseExportFormat(formatSuffix(format)) == format);
    }
    QCOMPARE(names, (QStringList {u"CSV csv"_s, u"TSV tsv"_s, u"JSON json"_s, u"NDJSON ndjson"_s,
                                  u"Markdown md"_s}));
}

QTEST_GUILESS_MAIN(ExportOptionsTest)
#include "tst_exportoptions.moc"
