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
                          const QByteArray &action = {})
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
                               .service = "cvm",
                               .action = action,
                               .timestamp = request.headers.value("x-tc-timestamp").toLongLong()});
    if (!changes.contains("authorization"))
        request.headers.insert("authorization", signature.authorization);
    return request;
}

QString codeOf(const WireRequest &request)
{
    const Result<void> checked = checkRequest(request, someCredential(), now);
    return checked ? QString() : checked.error().code;
}

} // namespace

class RequestCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsSignedRequests();
    void refusesTamperedRequests();
    void refusesOthersCredentials();
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
    Result<void> checked = checkRequest(signedRequest(), other, now);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"AuthFailure.SecretIdNotFound"_s);

    other = someCredential();
    other.secretKey = u"anotherKeyEXAMPLE"_s;
    checked = checkRequest(signedRequest(), other, now);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"AuthFailure.SignatureFailure"_s);
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
    const Result<void> checked = checkRequest(request, someCredential(), now);
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
