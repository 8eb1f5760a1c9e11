// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imagejson.h"

#include "support/exampleimages.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ImageJsonTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesFieldsInTheOrderOfTheApi();
    void writesWhatIsThere_data();
    void writesWhatIsThere();
    void escapesTexts_data();
    void escapesTexts();
    void writesTheUnreadAsItIs_data();
    void writesTheUnreadAsItIs();
    void theUnreadGoesBeforeAField_data();
    void theUnreadGoesBeforeAField();
    void theRegionAskedComesFirst_data();
    void theRegionAskedComesFirst();
};

void ImageJsonTest::writesFieldsInTheOrderOfTheApi()
{
    QCOMPARE(sentJson(fullImage()),
             R"({"ImageId":"img-qlzp4oea","OsName":"Ubuntu Server 22.04 LTS 64bit",)"
             R"("ImageType":"PRIVATE_IMAGE","CreatedTime":"2026-09-07T16:30:00+09:00",)"
             R"("ImageName":"web-golden","ImageDescription":"Weekly build","ImageSize":50,)"
             R"("Architecture":"x86_64","ImageState":"NORMAL","Platform":"Ubuntu",)"
             R"("ImageCreator":"100012345678","ImageSource":"CREATE_IMAGE",)"
             R"("IsSupportCloudinit":true,"SnapshotSet":[)"
             R"({"SnapshotId":"snap-gqa37j2p","DiskUsage":"SYSTEM_DISK","DiskSize":50},)"
             R"({"SnapshotId":"snap-0a1b2c3d","DiskUsage":"DATA_DISK","DiskSize":200}],)"
             R"("Tags":[{"Key":"env","Value":"prod"},{"Key":"team","Value":"pay"}],)"
             R"("LicenseType":"TencentCloud","ImageFamily":"web","ImageDeprecated":false,)"
             R"("CdcCacheStatus":"CACHED_ALL",)"
             R"("SyncPercent":null,"NewCounter":9007199254740993,"NewPart":{"Ready":true}})"_ba);
}

void ImageJsonTest::writesWhatIsThere_data()
{
    QTest::addColumn<Image>("image");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << Image() << "{}"_ba;
    QTest::newRow("what was added here") << Image {.place = {.region = u"ap-seoul"_s},
                                                   .created = QDateTime::currentDateTimeUtc()}
                                         << "{}"_ba;
    QTest::newRow("empty text") << Image {.imageName = u""_s} << R"({"ImageName":""})"_ba;
    QTest::newRow("zero") << Image {.imageSize = 0} << R"({"ImageSize":0})"_ba;
    QTest::newRow("smallest number") << Image {.imageSize = std::numeric_limits<qint64>::min()}
                                     << R"({"ImageSize":-9223372036854775808})"_ba;
    QTest::newRow("false") << Image {.imageDeprecated = false} << R"({"ImageDeprecated":false})"_ba;
    QTest::newRow("entries with nothing")
            << Image {.snapshotSet = {{}}, .tags = {{}, {.key = u""_s}}}
            << R"({"SnapshotSet":[{}],"Tags":[{},{"Key":""}]})"_ba;
    QTest::newRow("a time that is none")
            << Image {.createdTime = u"soon"_s} << R"({"CreatedTime":"soon"})"_ba;
}

void ImageJsonTest::writesWhatIsThere()
{
    QFETCH(Image, image);
    QTEST(sentJson(image), "json");
}

void ImageJsonTest::escapesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("quote and backslash") << u"a\"b\\c/"_s << R"(a\"b\\c/)"_ba;
    QTest::newRow("control characters")
            << u"\b\f\n\r\t\x1f\x7f"_s + QChar(0) << "\\b\\f\\n\\r\\t\\u001f\x7f\\u0000"_ba;
    QTest::newRow("two bytes") << u"\u0080é\u07ff"_s << "\xC2\x80\xC3\xA9\xDF\xBF"_ba;
    QTest::newRow("three bytes")
            << u"\u0800서\u2028\uFEFF\uFFFF"_s
            << "\xE0\xA0\x80\xEC\x84\x9C\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBF"_ba;
    QTest::newRow("four bytes") << u"😀\U0010FFFF"_s << "\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF"_ba;
    QTest::newRow("high half") << QString(u"a"_s + QChar(0xd83d) + u"b"_s) << R"(a\ud83db)"_ba;
    QTest::newRow("high half at the end") << QString(QChar(0xd83d)) << R"(\ud83d)"_ba;
    QTest::newRow("low half") << QString(QChar(0xde00)) << R"(\ude00)"_ba;
    QTest::newRow("halves the wrong way round")
            << QString(QChar(0xde00)) + QChar(0xd83d) << R"(\ude00\ud83d)"_ba;
    QTest::newRow("half before a pair") << QChar(0xd83d) + u"😀"_s << "\\ud83d\xF0\x9F\x98\x80"_ba;
    QTest::newRow("long") << QString(100'000, u'"') << QByteArray("\\\"").repeated(100'000);
}

void ImageJsonTest::escapesTexts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QCOMPARE(sentJson({.imageName = text}), QByteArray("{\"ImageName\":\"" + json + "\"}"));
    QCOMPARE(sentJson({.tags = {{.key = text}}}),
             QByteArray("{\"Tags\":[{\"Key\":\"" + json + "\"}]}"));
}

void ImageJsonTest::writesTheUnreadAsItIs_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("numbers") << R"("A":12345678901234567890,"B":1E400,"C":-0,"D":1.50)"_ba;
    QTest::newRow("escapes") << R"("\u0041\"":"\/\ud83d")"_ba;
    QTest::newRow("space") << "\"A\":[ 1,\n\t2 ]"_ba;
    QTest::newRow("the same name") << R"("A":1,"A":2,"A":1)"_ba;
    QTest::newRow("names of fields within") << R"("A":{"ImageId":1,"Region":2})"_ba;
    QTest::newRow("byte order mark") << "\"\xEF\xBB\xBF\":\"\xEF\xBB\xBF\""_ba;
    QTest::newRow("deep") << "\"A\":" + QByteArray(1'100, '[') + QByteArray(1'100, ']');
}

void ImageJsonTest::writesTheUnreadAsItIs()
{
    QFETCH(QByteArray, members);
    const Image image {.place = {.region = u"ap-seoul"_s},
                       .imageId = u"i"_s,
                       .unread = QByteArray('{' + members + '}')};
    QCOMPARE(sentJson(image), QByteArray(R"({"ImageId":"i",)" + members + '}'));
    QCOMPARE(imageJson(image),
             QByteArray(R"({"Region":"ap-seoul","ImageId":"i",)" + members + '}'));
}

void ImageJsonTest::theUnreadGoesBeforeAField_data()
{
    QTest::addColumn<Image>("image");
    QTest::addColumn<QByteArray>("unread");
    QTest::newRow("text") << Image {.imageCreator = u"7"_s} << R"({"ImageCreator":7})"_ba;
    QTest::newRow("number") << Image {.imageSize = 50} << R"({"ImageSize":"50"})"_ba;
    QTest::newRow("boolean") << Image {.imageDeprecated = true} << R"({"ImageDeprecated":1})"_ba;
    QTest::newRow("snapshots") << Image {.snapshotSet = {{}, {}}}
                               << R"({"SnapshotSet":[null,{}]})"_ba;
    QTest::newRow("tags") << Image {.tags = {{.key = u"a"_s}}}
                          << R"({"Tags":[{"Key":"a","Value":null}]})"_ba;
    QTest::newRow("written with escapes")
            << Image {.imageSize = 50} << R"({"Image\u0053ize":5e1})"_ba;
}

void ImageJsonTest::theUnreadGoesBeforeAField()
{
    QFETCH(Image, image);
    QFETCH(QByteArray, unread);
    image.unread = unread;
    QCOMPARE(sentJson(image), unread);
}

void ImageJsonTest::theRegionAskedComesFirst_data()
{
    QTest::addColumn<Image>("image");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("bare") << bareImage()
                          << R"({"Region":"na-ashburn","ImageId":"img-00000000"})"_ba;
    QTest::newRow("alone") << Image {.place = {.region = u"ap-\"seoul"_s}}
                           << R"({"Region":"ap-\"seoul"})"_ba;
    QTest::newRow("instead of another")
            << Image {.place = {.region = u"ap-seoul"_s},
                      .unread = R"({"A":1,"Region":"elsewhere","R\u0065gion":null,"B":2})"}
            << R"({"Region":"ap-seoul","A":1,"B":2})"_ba;
    QTest::newRow("behind the profile")
            << Image {.place = {.profile = u"prod"_s, .region = u"ap-seoul"_s},
                      .unread = R"({"Profile":"theirs","B":2})"}
            << R"({"Profile":"prod","Region":"ap-seoul","B":2})"_ba;
    QTest::newRow("beside a profile that was sent")
            << Image {.place = {.region = u"ap-seoul"_s}, .unread = R"({"Profile":"theirs"})"}
            << R"({"Region":"ap-seoul","Profile":"theirs"})"_ba;
}

void ImageJsonTest::theRegionAskedComesFirst()
{
    QFETCH(Image, image);
    QTEST(imageJson(image), "json");
}

QTEST_GUILESS_MAIN(ImageJsonTest)
#include "tst_imagejson.moc"
