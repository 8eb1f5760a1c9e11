// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/imageparameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<ImageRequest> read(const QByteArray &body)
{
    return readImageParameters(body, u"ap-seoul"_s, ServiceLanguage::English);
}

QByteArray bodyWithIds(int count)
{
    QJsonArray ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"img-%1"_s.arg(i, 8, 10, QChar(u'0')));
    return QJsonDocument(QJsonObject {{u"ImageIds"_s, ids}}).toJson();
}

QByteArray bodyWithFilters(int count)
{
    QJsonArray filters;
    for (int i = 0; i < count; ++i) {
        filters.append(
                QJsonObject {{u"Name"_s, u"platform"_s}, {u"Values"_s, QJsonArray {u"CentOS"_s}}});
    }
    return QJsonDocument(QJsonObject {{u"Filters"_s, filters}}).toJson();
}

} // namespace

class ImageParametersTest final : public QObject
{
    Q_OBJECT

private slots:
    void takesDefaults();
    void readsEverything();
    void acceptsTheLimits();
    void refuses_data();
    void refuses();
};

void ImageParametersTest::takesDefaults()
{
    QCOMPARE(read("{}"), (ImageRequest {.place = {.region = u"ap-seoul"_s}, .limit = 20}));
}

void ImageParametersTest::readsEverything()
{
    const ImageRequest expected = {
            .place = {.region = u"ap-seoul"_s},
            .filters = {{u"tag:env"_s, {u"prod"_s, u"dev"_s}}, {u"image-name"_s, {u"数据库"_s}}},
            .instanceType = u"SA5.MEDIUM2"_s,
            .offset = 100,
            .limit = 50};
    QCOMPARE(read(R"({"Filters": [{"Name": "tag:env", "Values": ["prod", "dev"]},
                                  {"Name": "image-name", "Values": ["数据库"]}],
                      "InstanceType": "SA5.MEDIUM2", "Offset": 100, "Limit": 50})"),
             expected);
    QCOMPARE(read(R"({"ImageIds": ["img-9qabwvbn"], "Filters": []})")->imageIds,
             QStringList {u"img-9qabwvbn"_s});
}

void ImageParametersTest::acceptsTheLimits()
{
    QCOMPARE(read(bodyWithIds(100))->imageIds.size(), 100);
    QCOMPARE(read(bodyWithFilters(10))->filters.size(), 10);
    QCOMPARE(read(R"({"Limit": 100})")->limit, 100);
    QCOMPARE(read(R"({"Limit": 1})")->limit, 1);
}

void ImageParametersTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named");

    const auto row = [](const char *name, const QByteArray &body, const QString &code,
                        const QString &named) {
        QTest::newRow(name) << body << code << named;
    };
    const QString type = u"InvalidParameter"_s;
    const QString value = u"InvalidParameterValue.InvalidParameterValueLimit"_s;
    const QString limit = u"InvalidParameterValue.LimitExceeded"_s;
    const QString unknown = u"UnknownParameter"_s;
    row("empty", "", type, u"body"_s);
    row("no JSON", "{\"Limit\": 1", type, u"body"_s);
    row("no object", "[]", type, u"body"_s);
    row("unknown parameter", R"({"Offset": 0, "Region": "ap-seoul"})", unknown, u"Region"_s);
    row("unknown part of a filter", R"({"Filters": [{"Name": "platform", "Value": "x"}]})", unknown,
        u"Filters.0.Value"_s);
    row("limit as text", R"({"Limit": "20"})", type, u"Limit"_s);
    row("limit in halves", R"({"Limit": 20.5})", type, u"Limit"_s);
    row("limit of null", R"({"Limit": null})", type, u"Limit"_s);
    row("limit of 101", R"({"Limit": 101})", limit, u"Limit"_s);
    row("limit of 0", R"({"Limit": 0})", value, u"Limit"_s);
    row("offset as text", R"({"Offset": "0"})", type, u"Offset"_s);
    row("offset below 0", R"({"Offset": -1})", value, u"Offset"_s);
    row("ids as text", R"({"ImageIds": "img-9qabwvbn"})", type, u"ImageIds"_s);
    row("id as number", R"({"ImageIds": ["img-9qabwvbn", 7]})", type, u"ImageIds.1"_s);
    row("101 ids", bodyWithIds(101), limit, u"ImageIds"_s);
    row("malformed id", R"({"ImageIds": ["img-9qabwvbn", "ami-1"]})", u"InvalidImageId.Malformed"_s,
        u"ami-1"_s);
    row("malformed id in a filter", R"({"Filters": [{"Name": "image-id", "Values": ["img-X"]}]})",
        u"InvalidImageId.Malformed"_s, u"img-X"_s);
    row("ids and filters",
        R"({"ImageIds": ["img-9qabwvbn"], "Filters": [{"Name": "platform", "Values": ["x"]}]})",
        u"InvalidParameter.InvalidParameterCoexistImageIdsFilters"_s, u"ImageIds"_s);
    row("filters as object", R"({"Filters": {}})", type, u"Filters"_s);
    row("filter as text", R"({"Filters": ["platform"]})", type, u"Filters.0"_s);
    row("filter name as number", R"({"Filters": [{"Name": 1, "Values": ["x"]}]})", type,
        u"Filters.0.Name"_s);
    row("filter values as text", R"({"Filters": [{"Name": "platform", "Values": "x"}]})", type,
        u"Filters.0.Values"_s);
    row("unknown filter", R"({"Filters": [{"Name": "image-state", "Values": ["NORMAL"]}]})",
        u"InvalidFilter"_s, u"image-state"_s);
    row("tag filter without a key", R"({"Filters": [{"Name": "tag:", "Values": ["x"]}]})",
        u"InvalidFilter"_s, u"tag:"_s);
    row("filter without values", R"({"Filters": [{"Name": "platform"}]})", u"InvalidFilter"_s,
        u"platform"_s);
    row("11 filters", bodyWithFilters(11), u"InvalidFilterValue.LimitExceeded"_s, u"Filters"_s);
    row("6 values",
        R"({"Filters": [{"Name": "platform", "Values": ["1", "2", "3", "4", "5", "6"]}]})",
        u"InvalidFilterValue.LimitExceeded"_s, u"Filters.0.Values"_s);
    row("instance type as number", R"({"InstanceType": 5})", type, u"InstanceType"_s);
    row("malformed instance type", R"({"InstanceType": "big one"})",
        u"InvalidInstanceType.Malformed"_s, u"big one"_s);
}

void ImageParametersTest::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, named);

    const Result<ImageRequest> result = read(body);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().kind, ApiError::Kind::Service);
    QVERIFY2(result.error().message.contains(named), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(ImageParametersTest)
#include "tst_imageparameters.moc"
