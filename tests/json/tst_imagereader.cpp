// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/readimage.h"
#include "json/imagejson.h"

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
    void keepsAByteOrderMark();
    void anOddMemberCostsOnlyItself_data();
    void anOddMemberCostsOnlyItself();
    void theLastOfAFieldCounts_data();
    void theLastOfAFieldCounts();
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

/// What is sent again of the image.
QJsonObject sentObject(const Image &image)
{
    return object(sentJson(image));
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
    QCOMPARE(sentObject(image), json);

    QCOMPARE(readImage(R"({"ImageSize": 0})"_ba).imageSize, 0);
    QCOMPARE(readImage(R"({"ImageSize": 1})"_ba).imageSize, 1);
    QCOMPARE(readImage(R"({"ImageSize": -3})"_ba).imageSize, -3);
}

void ImageReaderTest::keepsUnknownFields()
{
    const QJsonObject json = object(R"({"ImageId": "img-11111111", "Future": {"a": [1, 2]}})");
    QCOMPARE(sentObject(readImage(json)), json);
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
    QTest::newRow("byte order marks")
            << "{\"ImageName\": \"\uFEFF\uFEFFa\", \"OsName\": \"\uFEFF\", \"\uFEFFNew\": "
               "\"\uFEFF\","
               "\"ImageDescription\": \"\uFEFF\\n\", \"Tags\": [{\"Key\": \"\uFEFFk\", \"Value\": \"\uFEFF\"}]}"_ba;
    QTest::newRow("deep") << R"({"New": [[[[{"a": [[], {}]}]]]]})"_ba;
}

void ImageReaderTest::keepsTheImageAsSent()
{
    QFETCH(QByteArray, json);
    QCOMPARE(sentObject(readImage(json)), object(json));
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

void ImageReaderTest::keepsAByteOrderMark()
{
    const Image image = readImage(
            "{\"ImageName\":\"\uFEFFa\",\"OsName\":\"\uFEFF\",\"Platform\":\"\uFEFF\\t\","
            "\"SnapshotSet\":[{\"SnapshotId\":\"\uFEFFs\"}],\"Tags\":[{\"Key\":\"\uFEFFk\"}]}"_ba);
    QCOMPARE(image.imageName, u"\uFEFFa"_s);
    QCOMPARE(image.osName, u"\uFEFF"_s);
    QCOMPARE(image.platform, u"\uFEFF\t"_s);
    QCOMPARE(image.snapshotSet.first().snapshotId, u"\uFEFFs"_s);
    QCOMPARE(image.tags.first().key, u"\uFEFFk"_s);

    const Image odd = readImage("{\"Tags\":[{\"Key\":\"\uFEFFk\",\"Value\":null}]}"_ba);
    QCOMPARE(odd.tags.first().key, u"\uFEFFk"_s);
}

void ImageReaderTest::anOddMemberCostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("member");
    const QByteArray deep = QByteArray(1'100, '[') + QByteArray(1'100, ']');
    for (const QByteArray &name : {"New"_ba, "OsName"_ba, "ImageSize"_ba, "IsSupportCloudinit"_ba,
                                   "SnapshotSet"_ba, "Tags"_ba, "half \\ud83d"_ba}) {
        const QByteArray start = '"' + name + "\":";
        QTest::addRow("%s is deep", name.constData()) << start + deep;
        QTest::addRow("%s is huge", name.constData()) << start + "1E400";
        QTest::addRow("%s is long", name.constData()) << start + "12345678901234567890";
        QTest::addRow("%s is spaced", name.constData()) << start + "{ \"a\" :\n[ 1 , {} ] }";
    }
    QTest::newRow("a deep tag") << R"("Tags":[{"Key":"a","Value":)" + deep + "}]";
    QTest::newRow("half a pair in a tag") << R"("Tags":[{"\ud83d":"a"}])"_ba;
    QTest::newRow("several of a name") << R"("New":1,"New":{"New":1},"New":1)"_ba;
    QTest::newRow("a zero below zero") << R"("ImageSize":-0)"_ba;
    QTest::newRow("escapes") << R"("N\u0065w":"\/\u0041")"_ba;
    QTest::newRow("a name with escapes") << R"("Image\u0053ize":null)"_ba;
}

void ImageReaderTest::anOddMemberCostsOnlyItself()
{
    QFETCH(QByteArray, member);
    const Image image =
            readImage(QByteArray(R"({"ImageId":"img-1", )" + member + R"( ,"Platform":"Debian"})"));
    QCOMPARE(image.imageId, u"img-1"_s);
    QCOMPARE(image.platform, u"Debian"_s);
    QCOMPARE(image.unread, QByteArray('{' + member + '}'));
}

void ImageReaderTest::theLastOfAFieldCounts_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("texts") << R"("ImageName":"a","ImageName":"b")"_ba
                           << R"("ImageName":"b")"_ba;
    QTest::newRow("then null") << R"("ImageName":"a","New":1,"ImageName":null)"_ba
                               << R"("New":1,"ImageName":null)"_ba;
    QTest::newRow("null before") << R"("ImageName":null,"New":1,"ImageName":"a")"_ba
                                 << R"("ImageName":"a","New":1)"_ba;
    QTest::newRow("another type before") << R"("ImageSize":"5","ImageSize":6)"_ba
                                         << R"("ImageSize":6)"_ba;
    QTest::newRow("then another type") << R"("ImageDeprecated":true,"ImageDeprecated":1)"_ba
                                       << R"("ImageDeprecated":1)"_ba;
    QTest::newRow("lists") << R"("Tags":[{"Key":"a"}],"Tags":[],"Tags":[{"Key":"b"}])"_ba
                           << R"("Tags":[{"Key":"b"}])"_ba;
    QTest::newRow("with escapes") << R"("Tags":[{"Key":"a"}],"T\u0061gs":null)"_ba
                                  << R"("T\u0061gs":null)"_ba;
}

void ImageReaderTest::theLastOfAFieldCounts()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, sent);
    const Image image = readImage(QByteArray('{' + members + '}'));
    QCOMPARE(sentJson(image), QByteArray('{' + sent + '}'));
    QCOMPARE(image, readImage(sentJson(image)));
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
