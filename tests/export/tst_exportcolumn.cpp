// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportcolumn.h"

#include "support/exampleimages.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ExportColumnTest final : public QObject
{
    Q_OBJECT

private slots:
    void namesAndOrderAreThoseOfTheFormat();
    void onlyNumbersAndBooleansAreNoText();
    void cells_data();
    void cells();
    void codesAreThoseOfTheApi();
    void missingFieldsAreEmpty();
    void separatorsInPartsAreEscaped();
    void lists_data();
    void lists();
    void badLists_data();
    void badLists();
};

void ExportColumnTest::namesAndOrderAreThoseOfTheFormat()
{
    QStringList names;
    for (const ImageColumn column : allExportColumns())
        names.append(exportName(column));
    QCOMPARE(names.join(u','),
             u"Profile,Region,ImageId,ImageName,OsName,Platform,Architecture,ImageType,ImageState,"
             "ImageSource,ImageSize,CreatedTime,ImageCreator,IsSupportCloudinit,SyncPercent,"
             "LicenseType,ImageFamily,ImageDeprecated,CdcCacheStatus,ImageDescription,SnapshotSet,"
             "Tags"_s);
}

void ExportColumnTest::onlyNumbersAndBooleansAreNoText()
{
    QStringList names;
    for (const ImageColumn column : allExportColumns()) {
        if (!isExportedAsText(column))
            names.append(exportName(column));
    }
    QCOMPARE(names.join(u','), u"ImageSize,IsSupportCloudinit,SyncPercent,ImageDeprecated"_s);
}

void ExportColumnTest::cells_data()
{
    QTest::addColumn<ImageColumn>("column");
    QTest::addColumn<QString>("text");

    const auto add = [](ImageColumn column, const QString &text) {
        QTest::newRow(qPrintable(exportName(column))) << column << text;
    };
    add(ImageColumn::Profile, QString());
    add(ImageColumn::Region, u"ap-seoul"_s);
    add(ImageColumn::ImageId, u"img-qlzp4oea"_s);
    add(ImageColumn::Name, u"web-golden"_s);
    add(ImageColumn::Os, u"Ubuntu Server 22.04 LTS 64bit"_s);
    add(ImageColumn::Platform, u"Ubuntu"_s);
    add(ImageColumn::Architecture, u"x86_64"_s);
    add(ImageColumn::Type, u"PRIVATE_IMAGE"_s);
    add(ImageColumn::State, u"NORMAL"_s);
    add(ImageColumn::Source, u"CREATE_IMAGE"_s);
    add(ImageColumn::Size, u"50"_s);
    add(ImageColumn::Created, u"2026-09-07T07:30:00Z"_s);
    add(ImageColumn::Creator, u"100012345678"_s);
    add(ImageColumn::CloudInit, u"true"_s);
    add(ImageColumn::Sync, u"100"_s);
    add(ImageColumn::License, u"TencentCloud"_s);
    add(ImageColumn::Family, u"web"_s);
    add(ImageColumn::Deprecated, u"false"_s);
    add(ImageColumn::CdcCache, u"CACHED_ALL"_s);
    add(ImageColumn::Description, u"Weekly build"_s);
    add(ImageColumn::Snapshots, u"snap-gqa37j2p:SYSTEM_DISK:50;snap-0a1b2c3d:DATA_DISK:200"_s);
    add(ImageColumn::Tags, u"env=prod;team=pay"_s);
}

void ExportColumnTest::cells()
{
    QFETCH(ImageColumn, column);
    QFETCH(QString, text);
    QCOMPARE(exportText(fullImage(), column), text);
}

void ExportColumnTest::codesAreThoseOfTheApi()
{
    // A person takes such an image for deprecated; a script looks at both fields.
    const Image image = {
            .imageType = u"NEW\nKIND"_s, .imageState = u"NORMAL"_s, .imageDeprecated = true};
    QCOMPARE(exportText(image, ImageColumn::State), u"NORMAL"_s);
    QCOMPARE(exportText(image, ImageColumn::Deprecated), u"true"_s);
    QCOMPARE(exportText(image, ImageColumn::Type), u"NEW\nKIND"_s);
}

void ExportColumnTest::missingFieldsAreEmpty()
{
    for (const ImageColumn column : allExportColumns()) {
        if (column != ImageColumn::Region && column != ImageColumn::ImageId)
            QCOMPARE(exportText(bareImage(), column), QString());
    }
}

void ExportColumnTest::separatorsInPartsAreEscaped()
{
    QCOMPARE(exportText(awkwardImage(), ImageColumn::Tags), uR"(a\=b\;c=d\:e\\f;empty=)"_s);
    QCOMPARE(exportText(awkwardImage(), ImageColumn::Snapshots), uR"(snap\:1::)"_s);
    QCOMPARE(exportText(awkwardImage(), ImageColumn::Created), u"yesterday"_s);
}

void ExportColumnTest::lists_data()
{
    using enum ImageColumn;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<ImageColumn>>("columns");

    QTest::newRow("one") << u"Tags"_s << QList {Tags};
    QTest::newRow("own order") << u"Tags,Region"_s << QList {Tags, Region};
    QTest::newRow("blanks and case") << u" imageid , OSNAME"_s << QList {ImageId, Os};
    QTest::newRow("twice") << u"Region,Tags,Region"_s << QList {Region, Tags};
    QTest::newRow("stray comma") << u"Region,,Tags,"_s << QList {Region, Tags};
}

void ExportColumnTest::lists()
{
    QFETCH(QString, text);
    QFETCH(QList<ImageColumn>, columns);
    const Result<QList<ImageColumn>> parsed = parseExportColumns(text);
    QVERIFY(parsed);
    QCOMPARE(*parsed, columns);
}

void ExportColumnTest::badLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("unknown") << u"Region,Nmae"_s << u"There is no column \"Nmae\"."_s;
    QTest::newRow("empty") << QString() << u"No column is given."_s;
    QTest::newRow("commas") << u",,"_s << u"No column is given."_s;
}

void ExportColumnTest::badLists()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<QList<ImageColumn>> parsed = parseExportColumns(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error(),
             (ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"columns"_s}));
}

QTEST_GUILESS_MAIN(ExportColumnTest)
#include "tst_exportcolumn.moc"
