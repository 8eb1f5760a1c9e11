// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/imagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestImageJson : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryField();
    void needsNothing();
    void survivesOtherTypes();
    void takesOnlyWholeNumbers();
    void keepsUnknownFields();
    void readsEveryFormOfTime_data();
    void readsEveryFormOfTime();
    void readsATimeThatClocksSkip_data();
    void readsATimeThatClocksSkip();
    void readsAPage();
    void readsATotal_data();
    void readsATotal();
    void countsWhatIsNoImage();
    void needsAnImageSet();
};

namespace {

const QDateTime readTime({2026, 11, 24}, {3, 0}, QTimeZone::utc());

QJsonObject object(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace

void TestImageJson::readsEveryField()
{
    const Image image = imageFromJson(object(R"({
        "ImageId": "img-11111111", "OsName": "CentOS 7.6 64-bit", "ImageType": "PRIVATE_IMAGE",
        "CreatedTime": "2020-09-22T01:02:03Z", "ImageName": "name", "ImageDescription": "text",
        "ImageSize": 9007199254740993, "Architecture": "x86_64", "ImageState": "SYNCING",
        "Platform": "CentOS", "ImageCreator": "3205597606", "ImageSource": "CREATE_IMAGE",
        "SyncPercent": 60, "IsSupportCloudinit": true,
        "SnapshotSet": [{"SnapshotId": "snap-1", "DiskUsage": "DATA_DISK", "DiskSize": 20}],
        "Tags": [{"Key": "env", "Value": "prod"}],
        "LicenseType": "BYOL", "ImageFamily": "family", "ImageDeprecated": false,
        "CdcCacheStatus": "CACHED"})"));
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

void TestImageJson::needsNothing()
{
    const Image empty = imageFromJson({});
    QVERIFY(empty.imageName.isNull());
    QVERIFY(!empty.imageSize);
    QVERIFY(!empty.created.isValid());

    const Image nulls = imageFromJson(object(R"({
        "ImageName": null, "ImageSize": null, "SyncPercent": null, "IsSupportCloudinit": null,
        "SnapshotSet": null, "Tags": null, "ImageDeprecated": null, "CreatedTime": null})"));
    QVERIFY(nulls.imageName.isNull());
    QVERIFY(!nulls.imageSize);
    QVERIFY(!nulls.syncPercent);
    QVERIFY(!nulls.isSupportCloudinit);
    QVERIFY(!nulls.imageDeprecated);
    QVERIFY(nulls.snapshotSet.isEmpty());
    QVERIFY(nulls.tags.isEmpty());

    // An empty text is there, unlike one that is missing.
    const Image blank = imageFromJson(object(R"({"ImageName": ""})"));
    QVERIFY(!blank.imageName.isNull());
}

void TestImageJson::survivesOtherTypes()
{
    const Image image = imageFromJson(object(R"({
        "ImageId": "img-11111111", "ImageSize": "50", "SyncPercent": "half", "ImageCreator": 3205597606,
        "IsSupportCloudinit": "yes", "SnapshotSet": "none", "Tags": [1, null, {"Key": "k"}],
        "OsName": {"a": 1}})"));
    QCOMPARE(image.imageSize, 50);
    QVERIFY(!image.syncPercent);
    QCOMPARE(image.imageCreator, u"3205597606"_s);
    QVERIFY(!image.isSupportCloudinit);
    QVERIFY(image.snapshotSet.isEmpty());
    QCOMPARE(image.tags.size(), 3);
    QCOMPARE(image.tags.last().key, u"k"_s);
    QVERIFY(image.osName.isNull());
}

void TestImageJson::takesOnlyWholeNumbers()
{
    const QJsonObject json = object(R"({
        "ImageId": 1.5, "ImageSize": 50.5, "SyncPercent": 1e300, "ImageCreator": 60.0,
        "SnapshotSet": [{"DiskSize": 9223372036854775808, "SnapshotId": 1e300}]})");
    const Image image = imageFromJson(json);
    QVERIFY(image.imageId.isNull());
    QVERIFY(!image.imageSize);
    QVERIFY(!image.syncPercent);
    QCOMPARE(image.imageCreator, u"60"_s);
    QVERIFY(!image.snapshotSet.first().diskSize);
    QVERIFY(image.snapshotSet.first().snapshotId.isNull());
    QCOMPARE(image.raw, json);

    QCOMPARE(imageFromJson(object(R"({"ImageSize": 0})")).imageSize, 0);
    QCOMPARE(imageFromJson(object(R"({"ImageSize": 1})")).imageSize, 1);
    QCOMPARE(imageFromJson(object(R"({"ImageSize": -3})")).imageSize, -3);
}

void TestImageJson::keepsUnknownFields()
{
    const QJsonObject json = object(R"({"ImageId": "img-11111111", "Future": {"a": [1, 2]}})");
    QCOMPARE(imageFromJson(json).raw, json);
}

void TestImageJson::readsEveryFormOfTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spec") << u"2020-09-22T01:02:03Z"_s;
    QTest::newRow("examples") << u"2020-09-22T01:02:03+00:00"_s;
    QTest::newRow("zone") << u"2020-09-22T09:02:03+08:00"_s;
    QTest::newRow("no zone") << u"2020-09-22T01:02:03"_s;
}

void TestImageJson::readsEveryFormOfTime()
{
    QFETCH(QString, text);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Asia/Seoul");
    const Image image = imageFromJson({{u"CreatedTime"_s, text}});
    qputenv("TZ", oldZone);
    QCOMPARE(image.created, QDateTime({2020, 9, 22}, {1, 2, 3}, QTimeZone::utc()));
    QCOMPARE(image.created.timeSpec(), Qt::UTC);
}

void TestImageJson::readsATimeThatClocksSkip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("zone") << u"2026-03-29T02:30:00Z"_s << QTime(2, 30);
    QTest::newRow("no zone") << u"2026-03-29T02:30:00"_s << QTime(2, 30);
    QTest::newRow("day only") << u"2026-03-29"_s << QTime(0, 0);
}

void TestImageJson::readsATimeThatClocksSkip()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    const QByteArray oldZone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const Image image = imageFromJson({{u"CreatedTime"_s, text}});
    qputenv("TZ", oldZone);
    QVERIFY(image.created.isValid());
    QCOMPARE(image.created, QDateTime({2026, 3, 29}, time, QTimeZone::utc()));
}

void TestImageJson::readsATotal_data()
{
    QTest::addColumn<QJsonValue>("told");
    QTest::addColumn<std::optional<qint64>>("total");
    using Total = std::optional<qint64>;
    QTest::newRow("none at all") << QJsonValue(0) << Total(0);
    QTest::newRow("two billion") << QJsonValue(2'000'000'000) << Total(2'000'000'000);
    QTest::newRow("as text") << QJsonValue(u"408"_s) << Total(408);
    QTest::newRow("more than can be added up")
            << QJsonValue(std::numeric_limits<qint64>::max()) << Total();
    QTest::newRow("negative") << QJsonValue(-1) << Total();
    QTest::newRow("negative text") << QJsonValue(u"-1"_s) << Total();
    QTest::newRow("fraction") << QJsonValue(1.5) << Total();
    QTest::newRow("words") << QJsonValue(u"many"_s) << Total();
    QTest::newRow("object") << QJsonValue(QJsonObject()) << Total();
    QTest::newRow("null") << QJsonValue() << Total();
}

void TestImageJson::readsATotal()
{
    QFETCH(QJsonValue, told);
    QFETCH(std::optional<qint64>, total);
    const auto page = imagePageFromJson({{u"TotalCount"_s, told}, {u"ImageSet"_s, QJsonArray()}},
                                        u"ap-seoul"_s, readTime);
    QVERIFY(page);
    QCOMPARE(page->totalCount, total);
}

void TestImageJson::readsAPage()
{
    const auto page = imagePageFromJson(object(R"({"TotalCount": 408, "RequestId": "r",
        "ImageSet": [{"ImageId": "img-11111111"}, {"ImageId": "img-22222222"}]})"),
                                        u"ap-seoul"_s, readTime);
    QVERIFY(page);
    QCOMPARE(page->totalCount, 408);
    QCOMPARE(page->requestId, u"r"_s);
    QCOMPARE(page->entryCount(), 2);
    QCOMPARE(page->images.last().imageId, u"img-22222222"_s);
    QCOMPARE(page->images.last().region, u"ap-seoul"_s);
    QCOMPARE(page->images.last().requestId, u"r"_s);
    QCOMPARE(page->images.last().readTime, readTime);
}

void TestImageJson::countsWhatIsNoImage()
{
    const auto page = imagePageFromJson(
            object(R"({"ImageSet": [{"ImageId": "img-11111111"}, {}, null, 7, {"ImageId": 0}]})"),
            u"ap-seoul"_s, readTime);
    QVERIFY(page);
    QCOMPARE(page->images.size(), 2);
    QCOMPARE(page->unreadable, 3);
    QCOMPARE(page->entryCount(), 5);
    QVERIFY(!page->totalCount);
}

void TestImageJson::needsAnImageSet()
{
    QVERIFY(imagePageFromJson(object(R"({"ImageSet": null, "TotalCount": 0})"), u"r"_s, readTime));
    const auto page = imagePageFromJson(object(R"({"RequestId": "r", "ImageSet": {}})"),
                                        u"ap-seoul"_s, readTime);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Malformed);
    QCOMPARE(page.error().requestId, u"r"_s);
    QVERIFY(page.error().message.contains(u"ImageSet"_s));
}

QTEST_GUILESS_MAIN(TestImageJson)
#include "tst_imagejson.moc"
