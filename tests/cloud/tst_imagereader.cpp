// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imageobject.h"
#include "support/readimage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ImageReaderTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void needsNothing();
    void survivesOtherTypes();
    void takesOnlyWholeNumbers();
    void keepsUnknownFields();
    void keepsTheImageAsSent_data();
    void keepsTheImageAsSent();
    void readsWhatIsNotPlain();
    void readsEveryFormOfTime_data();
    void readsEveryFormOfTime();
    void readsATimeThatClocksSkip_data();
    void readsATimeThatClocksSkip();
};

namespace {

QJsonObject object(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace

void ImageReaderTest::readsEveryField()
{
    const Image image = readImage(R"({
        "ImageId": "img-11111111", "OsName": "CentOS 7.6 64-bit", "ImageType": "PRIVATE_IMAGE",
        "CreatedTime": "2020-09-22T01:02:03Z", "ImageName": "name", "ImageDescription": "text",
        "ImageSize": 9007199254740993, "Architecture": "x86_64", "ImageState": "SYNCING",
        "Platform": "CentOS", "ImageCreator": "3205597606", "ImageSource": "CREATE_IMAGE",
        "SyncPercent": 60, "IsSupportCloudinit": true,
        "SnapshotSet": [{"SnapshotId": "snap-1", "DiskUsage": "DATA_DISK", "DiskSize": 20}],
        "Tags": [{"Key": "env", "Value": "prod"}],
        "LicenseType": "BYOL", "ImageFamily": "family", "ImageDeprecated": false,
        "CdcCacheStatus": "CACHED"})"_ba);
    QCOMPARE(image.imageId, u"img-11111111"_s);
    QCOMPARE(image.osName, u"CentOS 7.6 64-bit"_s);
    QCOMPARE(image.imageType, u"PRIVATE_IMAGE"_s);
    QCOMPARE(image.createdTime, u"2020-09-22T01:02:03Z"_s);
    QCOMPARE(image.created, QDateTime({2020, 9, 22}, {1, 2, 3}, QTimeZone::utc()));
    QCOMPARE(image.imageName, u"name"_s);
    QCOMPARE(image.imageDescription, u"text"_s);
    QCOMPARE(image.imageSize, 9007199254740993); // more than a double holds
    QCOMPARE(image.architecture, u"x86_64"_s);
    QCOMPARE(image.imageState, u"SYNCING"_s);
    QCOMPARE(image.platform, u"CentOS"_s);
    QCOMPARE(image.imageCreator, u"3205597606"_s);
    QCOMPARE(image.imageSource, u"CREATE_IMAGE"_s);
    QCOMPARE(image.syncPercent, 60);
    QCOMPARE(image.isSupportCloudinit, true);
    QCOMPARE(image.snapshotSet, (QList<Snapshot> {{u"snap-1"_s, u"DATA_DISK"_s, 20}}));
    QCOMPARE(image.tags, (QList<Tag> {{u"env"_s, u"prod"_s}}));
    QCOMPARE(image.licenseType, u"BYOL"_s);
    QCOMPARE(image.imageFamily, u"family"_s);
    QCOMPARE(image.imageDeprecated, false);
    QCOMPARE(image.cdcCacheStatus, u"CACHED"_s);
}

void ImageReaderTest::needsNothing()
{
    const Image empty = readImage("{}"_ba);
    QVERIFY(empty.imageName.isNull());
    QVERIFY(!empty.imageSize);
    QVERIFY(!empty.created.isValid());

    const Image nulls = readImage(R"({
        "ImageName": null, "ImageSize": null, "SyncPercent": null, "IsSupportCloudinit": null,
        "SnapshotSet": null, "Tags": null, "ImageDeprecated": null, "CreatedTime": null})"_ba);
    QVERIFY(nulls.imageName.isNull());
    QVERIFY(!nulls.imageSize);
    QVERIFY(!nulls.syncPercent);
    QVERIFY(!nulls.isSupportCloudinit);
    QVERIFY(!nulls.imageDeprecated);
    QVERIFY(nulls.snapshotSet.isEmpty());
    QVERIFY(nulls.tags.isEmpty());

    // An empty text is there, unlike one that is missing.
    const Image blank = readImage(R"({"ImageName": ""})"_ba);
    QVERIFY(!blank.imageName.isNull());
}

void ImageReaderTest::survivesOtherTypes()
{
    const Image image = readImage(R"({
        "ImageId": "img-11111111", "ImageSize": "50", "SyncPercent": "half", "ImageCreator": 3205597606,
        "IsSupportCloudinit": "yes", "SnapshotSet": "none", "Tags": [1, null, {"Key": "k"}],
        "OsName": {"a": 1}})"_ba);
    QCOMPARE(image.imageSize, 50);
    QVERIFY(!image.syncPercent);
    QCOMPARE(image.imageCreator, u"3205597606"_s);
    QVERIFY(!image.isSupportCloudinit);
    QVERIFY(image.snapshotSet.isEmpty());
    QCOMPARE(image.tags.size(), 3);
    QCOMPARE(image.tags.last().key, u"k"_s);
    QVERIFY(image.osName.isNull());
}

void ImageReaderTest::takesOnlyWholeNumbers()
{
    const QJsonObject json = object(R"({
        "ImageId": 1.5, "ImageSize": 50.5, "SyncPercent": 1e300, "ImageCreator": 60.0,
        "SnapshotSet": [{"DiskSize": 9223372036854775808, "SnapshotId": 1e300}]})");
    const Image image = readImage(json);
    QVERIFY(image.imageId.isNull());
    QVERIFY(!image.imageSize);
    QVERIFY(!image.syncPercent);
    QCOMPARE(image.imageCreator, u"60"_s);
    QVERIFY(!image.snapshotSet.first().diskSize);
    QVERIFY(image.snapshotSet.first().snapshotId.isNull());
    QCOMPARE(imageObject(image), json);

    QCOMPARE(readImage(R"({"ImageSize": 0})"_ba).imageSize, 0);
    QCOMPARE(readImage(R"({"ImageSize": 1})"_ba).imageSize, 1);
    QCOMPARE(readImage(R"({"ImageSize": -3})"_ba).imageSize, -3);
}

void ImageReaderTest::keepsUnknownFields()
{
    const QJsonObject json = object(R"({"ImageId": "img-11111111", "Future": {"a": [1, 2]}})");
    QCOMPARE(imageObject(readImage(json)), json);
}

void ImageReaderTest::keepsTheImageAsSent_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("nulls")
            << R"({"ImageId": null, "SyncPercent": null, "Tags": null, "New": null})"_ba;
    QTest::newRow("empty lists") << R"({"SnapshotSet": [], "Tags": [], "New": [], "Other": {}})"_ba;
    QTest::newRow("plain") << R"({"ImageId": "img-1", "ImageSize": 50, "ImageDeprecated": false,
        "SnapshotSet": [{"SnapshotId": "snap-1", "DiskUsage": "DATA_DISK", "DiskSize": 20}],
        "Tags": [{"Key": "env", "Value": "prod"}, {"Key": "a", "Value": ""}]})"_ba;
    QTest::newRow("escapes")
            << R"({"ImageName": "a\"b\\c\n\u00e9\ud83d\ude00", "\"odd\"\\": "\t"})"_ba;
    QTest::newRow("half a pair") << R"({"ImageName": "cut \ud83d"})"_ba;
    QTest::newRow("other types") << R"({"ImageName": 7, "ImageSize": "50", "OsName": {"a": [1]},
        "IsSupportCloudinit": 1, "ImageType": true, "SyncPercent": [60]})"_ba;
    QTest::newRow("numbers") << R"({"ImageSize": 50.0, "SyncPercent": 6e1, "ImageCreator": -0,
        "A": 18446744073709551615, "B": 1.5, "C": 123456789012345678901234567890})"_ba;
    QTest::newRow("odd lists") << R"({"SnapshotSet": [{"SnapshotId": "s", "DiskSize": "20"}, null],
        "Tags": [{"Key": "a", "Value": null}, {"Key": "b", "New": 1}, {}]})"_ba;
    QTest::newRow("deep") << R"({"New": [[[[{"a": [[], {}]}]]]]})"_ba;
}

void ImageReaderTest::keepsTheImageAsSent()
{
    QFETCH(QByteArray, json);
    QCOMPARE(imageObject(readImage(json)), object(json));
}

void ImageReaderTest::readsWhatIsNotPlain()
{
    const Image image = readImage(R"({"ImageName": "a\"b\u00e9", "ImageDescription": "cut \ud83d",
        "SnapshotSet": [{"SnapshotId": "s\n", "DiskSize": "20"}, null],
        "Tags": [{"Key": "a", "Value": null, "New": []}]})"_ba);
    QCOMPARE(image.imageName, u"a\"b\u00e9"_s);
    QCOMPARE(image.imageDescription, u"cut "_s + QChar(0xd83d));
    QCOMPARE(image.snapshotSet, (QList<Snapshot> {{u"s\n"_s, {}, 20}, {}}));
    QCOMPARE(image.tags, (QList<Tag> {{u"a"_s, {}}}));
}

void ImageReaderTest::readsEveryFormOfTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spec") << u"2020-09-22T01:02:03Z"_s;
    QTest::newRow("examples") << u"2020-09-22T01:02:03+00:00"_s;
    QTest::newRow("zone") << u"2020-09-22T09:02:03+08:00"_s;
    QTest::newRow("no zone") << u"2020-09-22T01:02:03"_s;
}

void ImageReaderTest::readsEveryFormOfTime()
{
    QFETCH(QString, text);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Asia/Seoul");
    const Image image = readImage(QJsonObject {{u"CreatedTime"_s, text}});
    qputenv("TZ", oldZone);
    QCOMPARE(image.created, QDateTime({2020, 9, 22}, {1, 2, 3}, QTimeZone::utc()));
    QCOMPARE(image.created.timeSpec(), Qt::UTC);
}

void ImageReaderTest::readsATimeThatClocksSkip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("zone") << u"2026-03-29T02:30:00Z"_s << QTime(2, 30);
    QTest::newRow("no zone") << u"2026-03-29T02:30:00"_s << QTime(2, 30);
    QTest::newRow("day only") << u"2026-03-29"_s << QTime(0, 0);
}

void ImageReaderTest::readsATimeThatClocksSkip()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const Image image = readImage(QJsonObject {{u"CreatedTime"_s, text}});
    qputenv("TZ", oldZone);
    QVERIFY(image.created.isValid());
    QCOMPARE(image.created, QDateTime({2026, 3, 29}, time, QTimeZone::utc()));
}

QTEST_GUILESS_MAIN(ImageReaderTest)
#include "tst_imagereader.moc"
