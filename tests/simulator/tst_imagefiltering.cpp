// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/imagefiltering.h"

#include "core/queryrules.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject image(const QString &id, const QString &name, const QString &type,
                  const QString &platform, const QString &architecture)
{
    return {{u"ImageId"_s, id},
            {u"ImageName"_s, name},
            {u"ImageType"_s, type},
            {u"Platform"_s, platform},
            {u"Architecture"_s, architecture},
            {u"OsName"_s, QString(platform + u" 64-bit"_s)}};
}

QJsonObject tagged(QJsonObject image, const QString &key, const QString &value)
{
    QJsonArray tags = image.value("Tags"_L1).toArray();
    tags.append(QJsonObject {{u"Key"_s, key}, {u"Value"_s, value}});
    image.insert(u"Tags"_s, tags);
    return image;
}

DemoImages someImages()
{
    const QString own = u"PRIVATE_IMAGE"_s;
    const QString open = u"PUBLIC_IMAGE"_s;
    QJsonObject cached = image(u"img-0000000e"_s, u"Cached"_s, own, u"Debian"_s, u"i386"_s);
    cached.insert(u"CdcCacheStatus"_s, u"CACHED"_s);
    return {
            tagged(tagged(image(u"img-0000000a"_s, u"Web-API"_s, own, u"Ubuntu"_s, u"x86_64"_s),
                          u"env"_s, u"prod"_s),
                   u"team"_s, u"pay"_s),
            tagged(tagged(image(u"img-0000000b"_s, u"my web"_s, own, u"CentOS"_s, u"arm"_s),
                          u"env"_s, u"dev"_s),
                   u"team"_s, u"prod"_s),
            image(u"img-0000000c"_s, u"Ubuntu 22"_s, open, u"Ubuntu"_s, u"x86_64"_s),
            image(u"img-0000000d"_s, u"Rocky 9"_s, open, u"Rocky Linux"_s, u"arm"_s),
            cached,
    };
}

/// The last letters of the ids, in order.
QString letters(const DemoImages &images)
{
    QString result;
    for (const QJsonObject &image : images)
        result += image.value("ImageId"_L1).toString().back();
    return result;
}

} // namespace

class ImageFilteringTest final : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void knowsEveryFilter_data();
    void knowsEveryFilter();
    void pages_data();
    void pages();
    void speaksTheLanguage();
};

void ImageFilteringTest::matches_data()
{
    QTest::addColumn<QList<ImageFilter>>("filters");
    QTest::addColumn<QStringList>("imageIds");
    QTest::addColumn<QString>("instanceType");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QList<ImageFilter> &filters,
                        const QString &expected) {
        QTest::newRow(name) << filters << QStringList() << QString() << expected;
    };
    row("nothing asked", {}, u"abcde"_s);
    row("id", {{u"image-id"_s, {u"img-0000000b"_s}}}, u"b"_s);
    row("unknown id", {{u"image-id"_s, {u"img-zzzzzzzz"_s}}}, {});
    row("type", {{u"image-type"_s, {u"PUBLIC_IMAGE"_s}}}, u"cd"_s);
    row("type is exact", {{u"image-type"_s, {u"PUBLIC"_s}}}, {});
    row("name anywhere, any case", {{u"image-name"_s, {u"WEB"_s}}}, u"ab"_s);
    row("platform anywhere, any case", {{u"platform"_s, {u"linux"_s}}}, u"d"_s);
    row("values by or", {{u"platform"_s, {u"rocky"_s, u"centos"_s}}}, u"bd"_s);
    row("filters by and", {{u"platform"_s, {u"ubuntu"_s}}, {u"image-type"_s, {u"PRIVATE_IMAGE"_s}}},
        u"a"_s);
    row("tag key", {{u"tag-key"_s, {u"env"_s}}}, u"ab"_s);
    row("tag key is exact", {{u"tag-key"_s, {u"en"_s, u"Env"_s}}}, {});
    row("tag value", {{u"tag-value"_s, {u"pay"_s}}}, u"a"_s);
    row("tag value is exact", {{u"tag-value"_s, {u"PAY"_s, u"pa"_s}}}, {});
    row("tag of both", {{u"tag:env"_s, {u"prod"_s}}}, u"a"_s);
    row("tag of both with or", {{u"tag:env"_s, {u"prod"_s, u"dev"_s}}}, u"ab"_s);
    row("cluster cache", {{u"cdc-cache-status"_s, {u"CACHED"_s}}}, u"e"_s);
    row("cluster", {{u"dedicated-cluster-id"_s, {demoClusterId()}}}, u"e"_s);
    row("other cluster", {{u"dedicated-cluster-id"_s, {u"cluster-12345678"_s}}}, {});

    QTest::newRow("ids") << QList<ImageFilter>()
                         << QStringList {u"img-0000000d"_s, u"img-0000000a"_s, u"img-zzzzzzzz"_s}
                         << QString() << u"ad"_s;
    QTest::newRow("ARM type") << QList<ImageFilter>() << QStringList() << u"SR1.MEDIUM2"_s
                              << u"bd"_s;
    QTest::newRow("x86 type") << QList<ImageFilter>() << QStringList() << u"SA5.MEDIUM2"_s
                              << u"ace"_s;
    QTest::newRow("type with ids")
            << QList<ImageFilter>() << QStringList {u"img-0000000a"_s, u"img-0000000b"_s}
            << u"SA5.MEDIUM2"_s << u"a"_s;
}

void ImageFilteringTest::matches()
{
    QFETCH(QList<ImageFilter>, filters);
    QFETCH(QStringList, imageIds);
    QFETCH(QString, instanceType);
    QFETCH(QString, expected);

    const ImageRequest request = {.place = {.region = u"ap-seoul"_s},
                                  .filters = filters,
                                  .imageIds = imageIds,
                                  .instanceType = instanceType};
    QCOMPARE(letters(matchingImages(someImages(), request)), expected);
}

void ImageFilteringTest::knowsEveryFilter_data()
{
    QTest::addColumn<QString>("name");

    for (const QString &name : filterNames())
        QTest::newRow(qPrintable(name)) << name;
}

/// One that it does not know fails an assertion.
void ImageFilteringTest::knowsEveryFilter()
{
    QFETCH(QString, name);
    const ImageFilter filter = {.name = name, .values = {u"nothing that there is"_s}};
    QVERIFY(matchingImages(someImages(), {.filters = {filter}}).isEmpty());
}

void ImageFilteringTest::pages_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("expected");

    QTest::newRow("first") << qint64(0) << 2 << u"ab"_s;
    QTest::newRow("second") << qint64(2) << 2 << u"cd"_s;
    QTest::newRow("short last") << qint64(4) << 2 << u"e"_s;
    QTest::newRow("at the end") << qint64(5) << 2 << QString();
    QTest::newRow("far beyond") << qint64(1'000'000'000'000) << 100 << QString();
    QTest::newRow("all") << qint64(0) << 100 << u"abcde"_s;
}

void ImageFilteringTest::pages()
{
    QFETCH(qint64, offset);
    QFETCH(int, limit);
    QFETCH(QString, expected);

    const QJsonObject reply = imageReply(
            someImages(), {.place = {.region = u"ap-seoul"_s}, .offset = offset, .limit = limit},
            ServiceLanguage::English);
    DemoImages page;
    for (const QJsonValue &value : reply.value("ImageSet"_L1).toArray())
        page.append(value.toObject());
    QVERIFY(reply.value("ImageSet"_L1).isArray());
    QCOMPARE(letters(page), expected);
    QCOMPARE(reply.value("TotalCount"_L1).toInt(), 5);
}

void ImageFilteringTest::speaksTheLanguage()
{
    const ImageRequest request = {.place = {.region = u"ap-seoul"_s}, .limit = 1};
    const auto osName = [&request](ServiceLanguage language) {
        return imageReply(someImages(), request, language)["ImageSet"_L1][0]["OsName"_L1]
                .toString();
    };
    QCOMPARE(osName(ServiceLanguage::English), u"Ubuntu 64-bit"_s);
    QCOMPARE(osName(ServiceLanguage::Chinese), u"Ubuntu 64位"_s);
}

QTEST_GUILESS_MAIN(ImageFilteringTest)
#include "tst_imagefiltering.moc"
