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
    for (const ExportColumn column : allExportColumns())
        names.append(columnName(column));
    QCOMPARE(names.join(u','),
             u"Region,ImageId,ImageName,OsName,Platform,Architecture,ImageType,ImageState,"
             "ImageSource,ImageSize,CreatedTime,ImageCreator,IsSupportCloudinit,SyncPercent,"
             "LicenseType,ImageFamily,ImageDeprecated,CdcCacheStatus,ImageDescription,SnapshotSet,"
             "Tags"_s);
}

void ExportColumnTest::onlyNumbersAndBooleansAreNoText()
{
    QStringList names;
    for (const ExportColumn column : allExportColumns()) {
        if (!isTextColumn(column))
            names.append(columnName(column));
    }
    QCOMPARE(names.join(u','), u"ImageSize,IsSupportCloudinit,SyncPercent,ImageDeprecated"_s);
}

void ExportColumnTest::cells_data()
{
    QTest::addColumn<ExportColumn>("column");
    QTest::addColumn<QString>("text");

    const auto add = [](ExportColumn column, const QString &text) {
        QTest::newRow(qPrintable(columnName(column))) << column << text;
    };
    add(ExportColumn::Region, u"ap-seoul"_s);
    add(ExportColumn::ImageId, u"img-qlzp4oea"_s);
    add(ExportColumn::ImageName, u"web-golden"_s);
    add(ExportColumn::OsName, u"Ubuntu Server 22.04 LTS 64bit"_s);
    add(ExportColumn::Platform, u"Ubuntu"_s);
    add(ExportColumn::Architecture, u"x86_64"_s);
    add(ExportColumn::ImageType, u"PRIVATE_IMAGE"_s);
    add(ExportColumn::ImageState, u"NORMAL"_s);
    add(ExportColumn::ImageSource, u"CREATE_IMAGE"_s);
    add(ExportColumn::ImageSize, u"50"_s);
    add(ExportColumn::CreatedTime, u"2026-09-07T07:30:00Z"_s);
    add(ExportColumn::ImageCreator, u"100012345678"_s);
    add(ExportColumn::IsSupportCloudinit, u"true"_s);
    add(ExportColumn::SyncPercent, u"100"_s);
    add(ExportColumn::LicenseType, u"TencentCloud"_s);
    add(ExportColumn::ImageFamily, u"web"_s);
    add(ExportColumn::ImageDeprecated, u"false"_s);
    add(ExportColumn::CdcCacheStatus, u"CACHED_ALL"_s);
    add(ExportColumn::ImageDescription, u"Weekly build"_s);
    add(ExportColumn::SnapshotSet, u"snap-gqa37j2p:SYSTEM_DISK:50;snap-0a1b2c3d:DATA_DISK:200"_s);
    add(ExportColumn::Tags, u"env=prod;team=pay"_s);
}

void ExportColumnTest::cells()
{
    QFETCH(ExportColumn, column);
    QFETCH(QString, text);
    QCOMPARE(columnText(column, fullImage()), text);
}

void ExportColumnTest::missingFieldsAreEmpty()
{
    for (const ExportColumn column : allExportColumns()) {
        if (column != ExportColumn::Region && column != ExportColumn::ImageId)
            QCOMPARE(columnText(column, bareImage()), QString());
    }
}

void ExportColumnTest::separatorsInPartsAreEscaped()
{
    QCOMPARE(columnText(ExportColumn::Tags, awkwardImage()), uR"(a\=b\;c=d\:e\\f;empty=)"_s);
    QCOMPARE(columnText(ExportColumn::SnapshotSet, awkwardImage()), uR"(snap\:1::)"_s);
    QCOMPARE(columnText(ExportColumn::CreatedTime, awkwardImage()), u"yesterday"_s);
}

void ExportColumnTest::lists_data()
{
    using enum ExportColumn;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<ExportColumn>>("columns");

    QTest::newRow("one") << u"Tags"_s << QList {Tags};
    QTest::newRow("own order") << u"Tags,Region"_s << QList {Tags, Region};
    QTest::newRow("blanks and case") << u" imageid , OSNAME"_s << QList {ImageId, OsName};
    QTest::newRow("twice") << u"Region,Tags,Region"_s << QList {Region, Tags};
    QTest::newRow("stray comma") << u"Region,,Tags,"_s << QList {Region, Tags};
}

void ExportColumnTest::lists()
{
    QFETCH(QString, text);
    QFETCH(QList<ExportColumn>, columns);
    const Result<QList<ExportColumn>> parsed = parseExportColumns(text);
    QVERIFY(parsed);
    QCOMPARE(*parsed, columns);
}

void ExportColumnTest::badLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");

    QTest::newRow("unknown") << u"Region,Nmae"_s << u"\"Nmae\" is no column."_s;
    QTest::newRow("empty") << QString() << u"No column is named."_s;
    QTest::newRow("commas") << u",,"_s << u"No column is named."_s;
}

void ExportColumnTest::badLists()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<QList<ExportColumn>> parsed = parseExportColumns(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error(),
             (ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"columns"_s}));
}

QTEST_GUILESS_MAIN(ExportColumnTest)
#include "tst_exportcolumn.moc"
