// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/requestcheck.h"

#include "cloud/tc3signer.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'700'000'000;

Credential someCredential()
{
    return {.secretId = u"AKIDsomebodyEXAMPLE"_s, .secretKey = u"someKeyEXAMPLE"_s};
}

/// A request as the SDKs send it, signed after `changes` have been made to it.
WireRequest signedRequest(const QMap<QByteArray, QByteArray> &changes = {},
                          const QByteArray &action = {}, const QByteArray &service = "cvm")
{
    WireRequest request = {.headers = {{"host", "127.0.0.1:8080"},
                                       {"content-type", "application/json"},
                                       {"x-tc-action", "DescribeImages"},
                                       {"x-tc-version", "2017-03-12"},
                                       {"x-tc-timestamp", QByteArray::number(now)},
                                       {"x-tc-region", "ap-seoul"}},
                           .body = "{\"Limit\":100}"};
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        request.headers.insert(it.key(), it.value());
    const Tc3::Signature signature = Tc3::sign(
            someCredential(), {.host = request.headers.value("host"),
                               .contentType = request.headers.value("content-type"),
                               .body = request.body,
                               .service = service,
                               .action = action,
                               .timestamp = request.headers.value("x-tc-timestamp").toLongLong()});
    if (!changes.contains("authorization"))
        request.headers.insert("authorization", signature.authorization);
    return request;
}

/// Of a cloud that knows one credential.
CredentialLookup only(const Credential &credential)
{
    return [credential](const QString &secretId) {
        return secretId == credential.secretId ? std::optional(credential) : std::nullopt;
    };
}

QString codeOf(const WireRequest &request)
{
    const Result<ServiceAction> checked = checkRequest(request, only(someCredential()), now);
    return checked ? QString() : checked.error().code;
}

} // namespace

class RequestCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsSignedRequests();
    void knowsTheActionsOfEachService_data();
    void knowsTheActionsOfEachService();
    void refusesTamperedRequests();
    void refusesOthersCredentials();
    void wantsTheTokenOfATemporaryCredential();
    void takesOneActionUnsigned_data();
    void takesOneActionUnsigned();
    void tellsWhoSigned();
    void checksHeaders_data();
    void checksHeaders();
    void missesHeaders_data();
    void missesHeaders();
    void readsTheLanguage();
};

void RequestCheckTest::acceptsSignedRequests()
{
    QCOMPARE(codeOf(signedRequest()), QString());
    QCOMPARE(codeOf(signedRequest({}, "DescribeImages")), QString());
    QCOMPARE(codeOf(signedRequest({{"content-type", "application/json; charset=utf-8"}})),
             QString());
    QCOMPARE(codeOf(signedRequest({{"x-tc-token", "not looked at"}})), QString());
}

void RequestCheckTest::knowsTheActionsOfEachService_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<Result<ServiceAction>>("expected");

    const auto row = [](const char *name, const QByteArray &service, const QByteArray &action,
                        const QByteArray &version, const QByteArray &region,
                        const Result<ServiceAction> &expected) {
        QTest::newRow(name) << service << action << version << region << expected;
    };
    const auto refused = [](const QString &code) {
        return Result<ServiceAction>(Failure(ApiError {.code = code}));
    };
    row("images", "cvm", "DescribeImages", "2017-03-12", "ap-seoul", ServiceAction::DescribeImages);
    row("regions", "region", "DescribeRegions", "2022-06-27", {}, ServiceAction::DescribeRegions);
    row("regions, for a region", "region", "DescribeRegions", "2022-06-27", "ap-mumbai",
        ServiceAction::DescribeRegions);
    row("caller", "sts", "GetCallerIdentity", "2018-08-13", "ap-guangzhou",
        ServiceAction::GetCallerIdentity);
    row("caller without a region", "sts", "GetCallerIdentity", "2018-08-13", {},
        refused(u"MissingParameter"_s));
    row("caller, other version", "sts", "GetCallerIdentity", "2017-03-12", "ap-guangzhou",
        refused(u"NoSuchVersion"_s));
    row("action of another service", "cvm", "GetCallerIdentity", "2017-03-12", "ap-guangzhou",
        refused(u"InvalidAction"_s));
    row("role", "sts", "AssumeRole", "2018-08-13", "ap-guangzhou", ServiceAction::AssumeRole);
    row("role by a token, signed", "sts", "AssumeRoleWithWebIdentity", "2018-08-13", "ap-guangzhou",
        refused(u"AuthFailure.InvalidAuthorization"_s));
    row("action that gives other keys", "sts", "GetFederationToken", "2018-08-13", "ap-guangzhou",
        refused(u"InvalidAction"_s));
    row("action that writes", "cvm", "DeleteImages", "2017-03-12", "ap-seoul",
        refused(u"InvalidAction"_s));
    row("other service", "cbs", "DescribeImages", "2017-03-12", "ap-seoul",
        refused(u"AuthFailure.SignatureFailure"_s));
}

void RequestCheckTest::knowsTheActionsOfEachService()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, region);
    QFETCH(Result<ServiceAction>, expected);
    const WireRequest request = signedRequest(
            {{"x-tc-action", action}, {"x-tc-version", version}, {"x-tc-region", region}}, {},
            service);
    const Result<ServiceAction> checked = checkRequest(request, only(someCredential()), now);
    QCOMPARE(checked.has_value(), expected.has_value());
    if (expected)
        QCOMPARE(*checked, *expected);
    else
        QCOMPARE(checked.error().code, expected.error().code);
}

void RequestCheckTest::refusesTamperedRequests()
{
    const QString failure = u"AuthFailure.SignatureFailure"_s;
    WireRequest request = signedRequest();
    request.body = "{\"Limit\":99}";
    QCOMPARE(codeOf(request), failure);

    request = signedRequest();
    request.headers.insert("host", "127.0.0.1");
    QCOMPARE(codeOf(request), failure);

    request = signedRequest();
    request.headers.insert("content-type", "application/json; charset=utf-8");
    QCOMPARE(codeOf(request), failure);

    request = signedRequest();
    request.headers.insert("x-tc-timestamp", QByteArray::number(now + 1));
    QCOMPARE(codeOf(request), failure);

    request = signedRequest({}, "DescribeImages");
    request.headers.insert("x-tc-action", "DescribeRegions");
    QCOMPARE(codeOf(request), failure);

    request = signedRequest();
    request.headers["authorization"].replace("/cvm/", "/sts/");
    QCOMPARE(codeOf(request), failure);
}

void RequestCheckTest::refusesOthersCredentials()
{
    Credential other = someCredential();
    other.secretId = u"AKIDanotherEXAMPLE"_s;
    Result<ServiceAction> checked = checkRequest(signedRequest(), only(other), now);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"AuthFailure.SecretIdNotFound"_s);

    other = someCredential();
    other.secretKey = u"anotherKeyEXAMPLE"_s;
    checked = checkRequest(signedRequest(), only(other), now);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"AuthFailure.SignatureFailure"_s);
}

void RequestCheckTest::wantsTheTokenOfATemporaryCredential()
{
    Credential temporary = someCredential();
    temporary.token = u"the-token"_s;
    const auto codeWith = [&temporary](const QByteArray &token) {
        const Result<ServiceAction> checked =
                checkRequest(signedRequest({{"x-tc-token", token}}), only(temporary), now);
        return checked ? QString() : checked.error().code;
    };
    QCOMPARE(codeWith("the-token"), QString());
    QCOMPARE(codeWith("another"), u"AuthFailure.TokenFailure"_s);
    QCOMPARE(codeWith({}), u"AuthFailure.TokenFailure"_s);
}

void RequestCheckTest::takesOneActionUnsigned_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("code");
    const QString invalid = u"AuthFailure.InvalidAuthorization"_s;
    QTest::newRow("by a token") << QByteArray("AssumeRoleWithWebIdentity") << QByteArray()
                                << QString();
    QTest::newRow("with a session's token")
            << QByteArray("AssumeRoleWithWebIdentity") << QByteArray("the-token") << invalid;
    QTest::newRow("role") << QByteArray("AssumeRole") << QByteArray() << invalid;
    QTest::newRow("caller") << QByteArray("GetCallerIdentity") << QByteArray() << invalid;
    QTest::newRow("another service's")
            << QByteArray("DescribeImages") << QByteArray() << u"InvalidAction"_s;
}

void RequestCheckTest::takesOneActionUnsigned()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, token);
    QTEST(codeOf(signedRequest({{"authorization", "SKIP"},
                                {"x-tc-action", action},
                                {"x-tc-version", "2018-08-13"},
                                {"x-tc-token", token}})),
          "code");
}

void RequestCheckTest::tellsWhoSigned()
{
    QCOMPARE(signingId(signedRequest()), someCredential().secretId);
    QCOMPARE(signingId(signedRequest({{"authorization", "Basic YTpi"}})), QString());
    QCOMPARE(signingId({}), QString());
}

void RequestCheckTest::checksHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");

    const QString expired = u"AuthFailure.SignatureExpire"_s;
    const QString invalid = u"AuthFailure.InvalidAuthorization"_s;
    const auto row = [](const char *name, const QByteArray &header, const QByteArray &value,
                        const QString &code) {
        QTest::newRow(name) << header << value << code;
    };
    row("300 s old", "x-tc-timestamp", QByteArray::number(now - 300), {});
    row("301 s old", "x-tc-timestamp", QByteArray::number(now - 301), expired);
    row("300 s ahead", "x-tc-timestamp", QByteArray::number(now + 300), {});
    row("301 s ahead", "x-tc-timestamp", QByteArray::number(now + 301), expired);
    row("no number", "x-tc-timestamp", "yesterday", u"InvalidParameter"_s);
    row("basic authorization", "authorization", "Basic YTpi", invalid);
    row("no signature", "authorization",
        "TC3-HMAC-SHA256 Credential=AKIDsomebodyEXAMPLE/2023-11-14/cvm/tc3_request, "
        "SignedHeaders=content-type;host, Signature=",
        invalid);
    row("host not signed", "authorization",
        QByteArray("TC3-HMAC-SHA256 Credential=AKIDsomebodyEXAMPLE/2023-11-14/cvm/tc3_request, "
                   "SignedHeaders=content-type, Signature=") +
                QByteArray(64, 'a'),
        invalid);
    row("other action", "x-tc-action", "DeleteImages", u"InvalidAction"_s);
    row("other version", "x-tc-version", "2016-03-12", u"NoSuchVersion"_s);
    row("finance region", "x-tc-region", "ap-shanghai-fsi", {});
    row("no such region", "x-tc-region", "ap-atlantis", u"InvalidRegion.NotFound"_s);
    row("region without this action", "x-tc-region", "ap-mumbai", u"UnsupportedRegion"_s);
    row("no region", "x-tc-region", "", u"MissingParameter"_s);
}

void RequestCheckTest::checksHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QString, code);
    QCOMPARE(codeOf(signedRequest({{header, value}})), code);
}

void RequestCheckTest::missesHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("parameter");

    QTest::newRow("action") << QByteArray("x-tc-action") << u"`Action`"_s;
    QTest::newRow("version") << QByteArray("x-tc-version") << u"`Version`"_s;
    QTest::newRow("timestamp") << QByteArray("x-tc-timestamp") << u"`Timestamp`"_s;
    QTest::newRow("authorization") << QByteArray("authorization") << u"`Authorization`"_s;
    QTest::newRow("region") << QByteArray("x-tc-region") << u"`Region`"_s;
}

void RequestCheckTest::missesHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, parameter);

    WireRequest request = signedRequest();
    request.headers.remove(header);
    const Result<ServiceAction> checked = checkRequest(request, only(someCredential()), now);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"MissingParameter"_s);
    QVERIFY(checked.error().message.contains(parameter));
}

void RequestCheckTest::readsTheLanguage()
{
    QCOMPARE(requestLanguage(signedRequest()), ServiceLanguage::English);
    QCOMPARE(requestLanguage(signedRequest({{"x-tc-language", "en-US"}})),
             ServiceLanguage::English);
    QCOMPARE(requestLanguage(signedRequest({{"x-tc-language", "zh-CN"}})),
             ServiceLanguage::Chinese);
}

QTEST_GUILESS_MAIN(RequestCheckTest)
#include "tst_requestcheck.moc"
