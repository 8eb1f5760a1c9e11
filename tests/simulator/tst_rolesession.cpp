// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/rolesession.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class RoleSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAssumeRole();
    void readsAssumeRoleWithWebIdentity();
    void refuses_data();
    void refuses();
    void answersACredential();
};

Q_DECLARE_METATYPE(RoleProof)

namespace {

const QJsonObject signedRole = {{u"RoleArn"_s, u"qcs::cam::uin/1001:roleName/ImageReader"_s},
                                {u"RoleSessionName"_s, u"a-session"_s}};

QJsonObject with(QJsonObject parameters, const QString &name, const QJsonValue &value)
{
    parameters.insert(name, value);
    return parameters;
}

QJsonObject podRole()
{
    return with(with(signedRole, u"ProviderId"_s, u"tke-oidc"_s), u"WebIdentityToken"_s,
                u"a.b.c"_s);
}

Result<RoleSession> read(RoleProof proof, const QJsonObject &parameters)
{
    return readRoleSession(proof, QJsonDocument(parameters).toJson(), ServiceLanguage::English);
}

} // namespace

void RoleSessionTest::readsAssumeRole()
{
    QVERIFY(read(RoleProof::Signature, signedRole) ==
            (RoleSession {.account = u"1001"_s, .duration = 7200}));
    const QJsonObject more =
            with(with(signedRole, u"DurationSeconds"_s, 43'200), u"ExternalId"_s, u"partner"_s);
    QVERIFY(read(RoleProof::Signature, more) ==
            (RoleSession {.account = u"1001"_s, .duration = 43'200}));
}

void RoleSessionTest::readsAssumeRoleWithWebIdentity()
{
    QVERIFY(read(RoleProof::WebIdentity, podRole()) ==
            (RoleSession {.account = u"1001"_s, .duration = 7200}));
}

void RoleSessionTest::refuses_data()
{
    QTest::addColumn<RoleProof>("proof");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QJsonObject &parameters, const QString &code,
                        RoleProof proof = RoleProof::Signature) {
        QTest::newRow(name) << proof << parameters << code;
    };
    row("nothing", {}, u"MissingParameter"_s);
    row("no session", with(signedRole, u"RoleSessionName"_s, QString()), u"MissingParameter"_s);
    row("session too short", with(signedRole, u"RoleSessionName"_s, u"a"_s),
        u"InvalidParameter.ParamError"_s);
    row("session with a blank", with(signedRole, u"RoleSessionName"_s, u"a b"_s),
        u"InvalidParameter.ParamError"_s);
    row("a role that is none", with(signedRole, u"RoleArn"_s, u"ImageReader"_s),
        u"InvalidParameter.ParamError"_s);
    row("another role", with(signedRole, u"RoleArn"_s, u"qcs::cam::uin/1001:roleName/Nobody"_s),
        u"ResourceNotFound.RoleNotFound"_s);
    row("no time", with(signedRole, u"DurationSeconds"_s, 0), u"InvalidParameter.OverTimeError"_s);
    row("too long", with(signedRole, u"DurationSeconds"_s, 43'201),
        u"InvalidParameter.OverTimeError"_s);
    row("a text for the duration", with(signedRole, u"DurationSeconds"_s, u"60"_s),
        u"InvalidParameter"_s);
    row("unknown", with(signedRole, u"Policy"_s, u"{}"_s), u"UnknownParameter"_s);
    row("token with a signature", podRole(), u"UnknownParameter"_s);
    row("no token", signedRole, u"MissingParameter"_s, RoleProof::WebIdentity);
    row("a token that is none", with(podRole(), u"WebIdentityToken"_s, u"a.b"_s),
        u"InvalidParameter.WebIdentityTokenError"_s, RoleProof::WebIdentity);
    row("external id with a token", with(podRole(), u"ExternalId"_s, u"partner"_s),
        u"UnknownParameter"_s, RoleProof::WebIdentity);
}

void RoleSessionTest::refuses()
{
    QFETCH(RoleProof, proof);
    QFETCH(QJsonObject, parameters);
    const Result<RoleSession> session = read(proof, parameters);
    QVERIFY(!session);
    QTEST(session.error().code, "code");
}

void RoleSessionTest::answersACredential()
{
    const TemporaryKey key = {
            .credential = {.secretId = u"id"_s, .secretKey = u"key"_s, .token = u"token"_s},
            .account = u"1001"_s,
            .expiry = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::utc())};
    QCOMPARE(roleSessionReply(key),
             (QJsonObject {{u"Credentials"_s, QJsonObject {{u"TmpSecretId"_s, u"id"_s},
                                                           {u"TmpSecretKey"_s, u"key"_s},
                                                           {u"Token"_s, u"token"_s}}},
                           {u"ExpiredTime"_s, 1'700'000'000},
                           {u"Expiration"_s, u"2023-11-14T22:13:20Z"_s}}));
}

QTEST_GUILESS_MAIN(RoleSessionTest)
#include "tst_rolesession.moc"
