// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tcclicredential.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = TccliCredential::Kind;

Q_DECLARE_METATYPE(TccliCredential::Kind)

class TccliCredentialTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheKind_data();
    void tellsTheKind();
    void readsWhatIsEntered();
    void noneIsNothing();
    void readsTheEnd_data();
    void readsTheEnd();
    void readsTheAccount_data();
    void readsTheAccount();
    void faults_data();
    void faults();
};

void TccliCredentialTest::tellsTheKind_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("nothing") << "{}"_ba << Kind::Static;
    QTest::newRow("entered") << R"({"secretId": "a", "secretKey": "b"})"_ba << Kind::Static;
    QTest::newRow("role switched off") << R"({"type": "default"})"_ba << Kind::Static;
    QTest::newRow("a type of tomorrow") << R"({"type": "tomorrow"})"_ba << Kind::Static;
    QTest::newRow("role") << R"({"type": "cvm-role", "secretId": "a"})"_ba << Kind::CvmRole;
    QTest::newRow("OAuth") << R"({"type": "oauth", "sso": {"authUrl": "u"}})"_ba << Kind::OAuth;
    QTest::newRow("SSO") << R"({"type": "sso", "secretId": "a"})"_ba << Kind::Sso;
    QTest::newRow("SSO before a login") << R"({"sso": {"authUrl": "u"}})"_ba << Kind::Sso;
    QTest::newRow("SSO beside what was entered")
            << R"({"secretId": "a", "secretKey": "b", "sso": {"authUrl": "u"}})"_ba << Kind::Static;
}

void TccliCredentialTest::tellsTheKind()
{
    QFETCH(QByteArray, json);
    QFETCH(Kind, kind);
    const Result<TccliCredential> read = readTccliCredential(json);
    QVERIFY(read);
    QCOMPARE(read->kind, kind);
}

void TccliCredentialTest::readsWhatIsEntered()
{
    const Result<TccliCredential> read =
            readTccliCredential("\xEF\xBB\xBF"
                                R"({"secretId": " id ", "secretKey": "key", "token": "token",
                "role-arn": "qcs::cam::uin/100000000001:roleName/r", "role-session-name": "s"})");
    QVERIFY(read);
    QVERIFY(read->credential ==
            (Credential {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s}));
    QCOMPARE(read->roleArn, u"qcs::cam::uin/100000000001:roleName/r"_s);
    QCOMPARE(read->roleSessionName, u"s"_s);
    QVERIFY(!read->expiry);
}

void TccliCredentialTest::noneIsNothing()
{
    const Result<TccliCredential> read = readTccliCredential(
            R"({"secretId": "None", "secretKey": "None", "token": null, "role-arn": "None"})");
    QVERIFY(read);
    QVERIFY(read->credential == Credential());
    QCOMPARE(read->roleArn, QString());
}

void TccliCredentialTest::readsTheEnd_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("expiry");
    QTest::newRow("seconds") << "1700000000"_ba << u"2023-11-14T22:13:20Z"_s;
    QTest::newRow("behind 2038") << "4102444800"_ba << u"2100-01-01T00:00:00Z"_s;
    QTest::newRow("none") << "null"_ba << QString();
    QTest::newRow("zero") << "0"_ba << QString();
    QTest::newRow("negative") << "-1"_ba << QString();
    QTest::newRow("no time") << "9007199254740991000"_ba << QString();
}

void TccliCredentialTest::readsTheEnd()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, expiry);
    const Result<TccliCredential> read =
            readTccliCredential(R"({"type": "oauth", "expiresAt": )" + number + "}");
    QVERIFY(read);
    QCOMPARE(read->expiry.has_value(), !expiry.isEmpty());
    if (read->expiry)
        QCOMPARE(read->expiry->toString(Qt::ISODate), expiry);
}

void TccliCredentialTest::readsTheAccount_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("account");
    QTest::newRow("number") << R"({"type": "sso", "sso": {"uin": 100000000001}})"_ba
                            << u"100000000001"_s;
    QTest::newRow("text") << R"({"type": "sso", "sso": {"uin": "100000000001"}})"_ba
                          << u"100000000001"_s;
    QTest::newRow("role") << R"({"role-arn": "qcs::cam::uin/100000000002:roleName/r"})"_ba
                          << u"100000000002"_s;
    QTest::newRow("role by another name") << R"({"role-arn": "reader"})"_ba << QString();
    QTest::newRow("entered") << R"({"secretId": "a", "secretKey": "b"})"_ba << QString();
}

void TccliCredentialTest::readsTheAccount()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, account);
    const Result<TccliCredential> read = readTccliCredential(json);
    QVERIFY(read);
    QCOMPARE(read->account, account);
}

void TccliCredentialTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("no text") << ""_ba << u"It is not a file of tccli."_s;
    QTest::newRow("no object") << "[]"_ba << u"It is not a file of tccli."_s;
    QTest::newRow("cut") << R"({"secretId": "theId)"_ba << u"It is not a file of tccli."_s;
    QTest::newRow("number") << R"({"secretKey": 7})"_ba
                            << u"The value of \"secretKey\" is not allowed there."_s;
    QTest::newRow("time") << R"({"expiresAt": "tomorrow"})"_ba
                          << u"The value of \"expiresAt\" is not allowed there."_s;
}

void TccliCredentialTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<TccliCredential> read = readTccliCredential(json);
    QVERIFY(!read);
    QCOMPARE(read.error(), (ApiError {.kind = ApiError::Kind::Malformed, .message = message}));
}

QTEST_GUILESS_MAIN(TccliCredentialTest)
#include "tst_tcclicredential.moc"
