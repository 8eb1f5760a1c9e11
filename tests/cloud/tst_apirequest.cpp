// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apirequest.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ApiRequestTest final : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnlyWhatIsSet_data();
    void sendsOnlyWhatIsSet();
    void setsTheHeaders();
    void leavesOutWhatIsEmpty();
};

void ApiRequestTest::sendsOnlyWhatIsSet_data()
{
    QTest::addColumn<ImageRequest>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("page") << ImageRequest {.region = u"ap-seoul"_s, .offset = 200, .limit = 50}
                          << R"({"Limit":50,"Offset":200})"_ba;
    QTest::newRow("ids")
            << ImageRequest {.imageIds = {u"img-11111111"_s, u"img-22222222"_s}}
            << R"({"ImageIds":["img-11111111","img-22222222"],"Limit":100,"Offset":0})"_ba;
    QTest::newRow("filters")
            << ImageRequest {.filters = {{u"image-type"_s, {u"PRIVATE_IMAGE"_s}},
                                         {u"tag:팀"_s, {u"a\"b"_s, u"数据"_s}}},
                             .instanceType = u"SA5.MEDIUM2"_s}
            << QByteArray(R"({"Filters":[{"Name":"image-type","Values":["PRIVATE_IMAGE"]},)"
                          R"({"Name":"tag:팀","Values":["a\"b","数据"]}],)"
                          R"("InstanceType":"SA5.MEDIUM2","Limit":100,"Offset":0})");
}

void ApiRequestTest::sendsOnlyWhatIsSet()
{
    QFETCH(ImageRequest, request);
    QFETCH(QByteArray, body);
    QCOMPARE(describeImagesBody(request), body);
}

void ApiRequestTest::setsTheHeaders()
{
    const ApiRequest request = describeImagesRequest({.region = u"ap-seoul"_s},
                                                     QUrl(u"http://127.0.0.1:8080/"_s), "zh-CN");
    const QNetworkRequest http = signedHttpRequest(
            request, {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s}, 1700000000);
    QCOMPARE(http.rawHeader("Host"), "127.0.0.1:8080");
    QCOMPARE(http.rawHeader("Content-Type"), "application/json");
    QCOMPARE(http.rawHeader("X-TC-Action"), "DescribeImages");
    QCOMPARE(http.rawHeader("X-TC-Version"), "2017-03-12");
    QCOMPARE(http.rawHeader("X-TC-Timestamp"), "1700000000");
    QCOMPARE(http.rawHeader("X-TC-Region"), "ap-seoul");
    QCOMPARE(http.rawHeader("X-TC-Language"), "zh-CN");
    QCOMPARE(http.rawHeader("X-TC-Token"), "token");
    QVERIFY(http.rawHeader("Authorization")
                    .startsWith("TC3-HMAC-SHA256 Credential=id/2023-11-14/cvm/tc3_request, "
                                "SignedHeaders=content-type;host, Signature="));
}

void ApiRequestTest::leavesOutWhatIsEmpty()
{
    const ApiRequest request = describeImagesRequest({.region = u"ap-seoul"_s},
                                                     QUrl(u"https://cvm.example.com/"_s), {});
    const QNetworkRequest http =
            signedHttpRequest(request, {.secretId = u"id"_s, .secretKey = u"key"_s}, 1700000000);
    QVERIFY(!http.hasRawHeader("X-TC-Token"));
    QVERIFY(!http.hasRawHeader("X-TC-Language"));
}

QTEST_GUILESS_MAIN(ApiRequestTest)
#include "tst_apirequest.moc"
