// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apirequest.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ApiRequestTest final : public QObject
{
    Q_OBJECT

private slots:
    void setsTheHeaders();
    void leavesOutWhatIsEmpty();
    void signsNothingWhereNothingIsToBeSigned();
    void refusesWhatNoHeaderCanHold_data();
    void refusesWhatNoHeaderCanHold();
};

void ApiRequestTest::setsTheHeaders()
{
    const ApiRequest request = {.endpoint = QUrl(u"http://127.0.0.1:8080/"_s),
                                .service = "cvm",
                                .action = "DescribeImages",
                                .version = "2017-03-12",
                                .region = "ap-seoul",
                                .body = "{}"};
    const QNetworkRequest http = *signedHttpRequest(
            request, "zh-CN", {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s},
            1700000000);
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
    const ApiRequest request = {.endpoint = QUrl(u"https://region.example.com/"_s),
                                .service = "region",
                                .action = "DescribeRegions",
                                .version = "2022-06-27",
                                .body = "{}"};
    const QNetworkRequest http = *signedHttpRequest(
            request, {}, {.secretId = u"id"_s, .secretKey = u"key"_s}, 1700000000);
    QVERIFY(!http.hasRawHeader("X-TC-Token"));
    QVERIFY(!http.hasRawHeader("X-TC-Language"));
    QVERIFY(!http.hasRawHeader("X-TC-Region"));
    QVERIFY(http.rawHeader("Authorization").contains("/region/tc3_request, "));
}

void ApiRequestTest::signsNothingWhereNothingIsToBeSigned()
{
    const ApiRequest request = {.endpoint = QUrl(u"https://sts.example.com/"_s),
                                .service = "sts",
                                .action = "AssumeRoleWithWebIdentity",
                                .version = "2018-08-13",
                                .region = "ap-seoul",
                                .body = "{}",
                                .isSigned = false};
    const QNetworkRequest http = *signedHttpRequest(
            request, {}, {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s},
            1700000000);
    QCOMPARE(http.rawHeader("Authorization"), "SKIP");
    QVERIFY(!http.hasRawHeader("X-TC-Token"));
    QCOMPARE(http.rawHeader("X-TC-Action"), "AssumeRoleWithWebIdentity");
    QCOMPARE(http.rawHeader("X-TC-Timestamp"), "1700000000");
}

void ApiRequestTest::refusesWhatNoHeaderCanHold_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<Credential>("credential");
    QTest::addColumn<QString>("header");
    const QString bad = u"secret\r\nX-Evil: 1"_s;
    const Credential good = {.secretId = u"id"_s, .secretKey = u"key"_s};
    QTest::newRow("token") << ApiRequest {.body = "{}"}
                           << Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = bad}
                           << u"X-TC-Token"_s;
    QTest::newRow("id") << ApiRequest {.body = "{}"}
                        << Credential {.secretId = bad, .secretKey = u"key"_s}
                        << u"Authorization"_s;
    QTest::newRow("region") << ApiRequest {.region = bad.toLatin1(), .body = "{}"} << good
                            << u"X-TC-Region"_s;
    QTest::newRow("action") << ApiRequest {.action = bad.toLatin1(), .body = "{}"} << good
                            << u"X-TC-Action"_s;
}

void ApiRequestTest::refusesWhatNoHeaderCanHold()
{
    QFETCH(ApiRequest, request);
    QFETCH(Credential, credential);
    QFETCH(QString, header);
    request.endpoint = QUrl(u"https://cvm.example.com/"_s);
    const Result<QNetworkRequest> http = signedHttpRequest(request, {}, credential, 1700000000);
    QVERIFY(!http);
    QCOMPARE(http.error().kind, ApiError::Kind::Usage);
    QCOMPARE(http.error().field, header);
    QVERIFY(http.error().message.contains(header));
    QVERIFY(!http.error().message.contains("secret"_L1));
}

QTEST_GUILESS_MAIN(ApiRequestTest)
#include "tst_apirequest.moc"
