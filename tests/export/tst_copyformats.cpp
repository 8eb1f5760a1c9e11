// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/copyformats.h"

#include "csvreader.h"
#include "export/terraform.h"
#include "support/exampleimages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image imageOf(const QString &region, int number)
{
    return {.place = {.region = region},
            .imageId = u"img-%1"_s.arg(number, 8, 10, QLatin1Char('0'))};
}

/// Two regions that have an image in common, mixed as a sorted table mixes them.
QList<Image> mixedImages()
{
    return {imageOf(u"ap-seoul"_s, 1), imageOf(u"ap-tokyo"_s, 1), imageOf(u"ap-seoul"_s, 2)};
}

const ExportOptions twoColumns = {.columns = {ImageColumn::Os, ImageColumn::Region}};

} // namespace

class CopyFormatsTest final : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void jsonIsThatOfTheFile();
    void csvIsThatOfTheFile();
    void terraformIsThatOfTheFile();
    void theGuardIsAnOption();
    void anEmptyLastCellStays();
    void aMarkIsForFilesOnly();
    void manyIdsAreSeveralCommands();
    void moreThanADefaultPageNamesItsLimit();
    void nothingIsNothing();
    void everyFormatHasAName();
};

void CopyFormatsTest::formats_data()
{
    QTest::addColumn<CopyFormat>("format");
    QTest::addColumn<QString>("text");

    QTest::newRow("lines") << CopyFormat::IdLines << u"img-00000001\nimg-00000002"_s;
    QTest::newRow("commas") << CopyFormat::IdCommas << u"img-00000001,img-00000002"_s;
    QTest::newRow("JSON array") << CopyFormat::IdJson << uR"(["img-00000001","img-00000002"])"_s;
    QTest::newRow("headers") << CopyFormat::WithHeaders
                             << u"OsName\tRegion\n\tap-seoul\n\tap-tokyo\n\tap-seoul"_s;
    QTest::newRow("CSV") << CopyFormat::Csv
                         << u"OsName,Region\r\n,ap-seoul\r\n,ap-tokyo\r\n,ap-seoul"_s;
    QTest::newRow("Markdown") << CopyFormat::Markdown
                              << u"| OsName | Region |\n| --- | --- |\n|  | ap-seoul |\n"
                                 "|  | ap-tokyo |\n|  | ap-seoul |"_s;
    QTest::newRow("tccli")
            << CopyFormat::Tccli
            << u"tccli cvm DescribeImages --region ap-seoul --ImageIds "
               "'[\"img-00000001\",\"img-00000002\"]'\n"
               "tccli cvm DescribeImages --region ap-tokyo --ImageIds '[\"img-00000001\"]'"_s;
}

void CopyFormatsTest::formats()
{
    QFETCH(CopyFormat, format);
    QFETCH(QString, text);
    QCOMPARE(copyText(mixedImages(), format, twoColumns), text);
}

void CopyFormatsTest::jsonIsThatOfTheFile()
{
    const QString text = copyText(exampleImages(), CopyFormat::Json);
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    QCOMPARE(array.size(), exampleImages().size());
    QCOMPARE(array.first().toObject().value("ImageName"_L1).toString(), u"web-golden"_s);
    QVERIFY(text.endsWith(u']'));
}

void CopyFormatsTest::csvIsThatOfTheFile()
{
    const QString text = copyText(exampleImages(), CopyFormat::Csv);
    const QList<QStringList> records = readCsv(text.toUtf8() + "\r\n");
    QCOMPARE(records.size(), 1 + exampleImages().size());
    QCOMPARE(records.first().size(), usualExportColumns(false).size());
}

void CopyFormatsTest::terraformIsThatOfTheFile()
{
    QCOMPARE(copyText(exampleImages(), CopyFormat::Terraform), imagesAsTerraform(exampleImages()));
}

void CopyFormatsTest::theGuardIsAnOption()
{
    ExportOptions options = twoColumns;
    QVERIFY(copyText({awkwardImage()}, CopyFormat::WithHeaders, options)
                    .endsWith(u"\n'-1+1\tap-hongkong"_s));
    QVERIFY(copyText({awkwardImage()}, CopyFormat::Csv, options)
                    .endsWith(u"\n'-1+1,ap-hongkong"_s));
    options.formulaGuard = false;
    QVERIFY(copyText({awkwardImage()}, CopyFormat::WithHeaders, options)
                    .endsWith(u"\n-1+1\tap-hongkong"_s));
    QVERIFY(copyText({awkwardImage()}, CopyFormat::Csv, options).endsWith(u"\n-1+1,ap-hongkong"_s));
}

void CopyFormatsTest::anEmptyLastCellStays()
{
    const ExportOptions options = {.columns = {ImageColumn::Family}};
    QCOMPARE(copyText({bareImage(), bareImage()}, CopyFormat::WithHeaders, options),
             u"ImageFamily\n\n"_s);
}

void CopyFormatsTest::aMarkIsForFilesOnly()
{
    ExportOptions options = twoColumns;
    options.byteOrderMark = true;
    QVERIFY(copyText({bareImage()}, CopyFormat::Csv, options).startsWith(u"OsName"_s));
}

void CopyFormatsTest::manyIdsAreSeveralCommands()
{
    QList<Image> images;
    for (int i = 0; i < 101; ++i)
        images.append(imageOf(u"ap-seoul"_s, i));
    const QStringList commands = copyText(images, CopyFormat::Tccli).split(u'\n');
    QCOMPARE(commands.size(), 2);
    QCOMPARE(commands.at(0).count(u"img-"_s), 100);
    QCOMPARE(commands.at(1).count(u"img-"_s), 1);
    QVERIFY(commands.at(1).contains(u"img-00000100"_s));
}

void CopyFormatsTest::moreThanADefaultPageNamesItsLimit()
{
    QList<Image> images;
    for (int i = 0; i < 20; ++i)
        images.append(imageOf(u"ap-seoul"_s, i));
    QVERIFY(!copyText(images, CopyFormat::Tccli).contains(u"--Limit"_s));
    images.append(imageOf(u"ap-seoul"_s, 20));
    QVERIFY(copyText(images, CopyFormat::Tccli).endsWith(u" --Limit 100"_s));
}

void CopyFormatsTest::nothingIsNothing()
{
    for (const CopyFormat format : allCopyFormats())
        QVERIFY2(copyText({}, format).isEmpty(), qPrintable(copyFormatName(format)));
}

void CopyFormatsTest::everyFormatHasAName()
{
    QStringList names;
    for (const CopyFormat format : allCopyFormats())
        names.append(copyFormatName(format));
    QCOMPARE(names.size(), 14);
    QCOMPARE(names.first(), u"Table with Headers"_s);
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(CopyFormatsTest)
#include "tst_copyformats.moc"
