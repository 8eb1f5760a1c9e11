// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "sessionhome.h"

#include "support/waiting.h"

#include "accounts/appprofilefile.h"
#include "cli/cloudaccount.h"
#include "simulator/cloudsimulator.h"
#include "simulator/demoaccounts.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using Opened = SessionHome::Opened;

/// Sessions as a role, and those that are to be of a certain account.
class SessionRolesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void assumesARole();
    void refusesAnotherAccount();
    void putsARoleOnTopOfAnother_data();
    void putsARoleOnTopOfAnother();
    void refusesAnotherAccountOnTop();

private:
    std::unique_ptr<SessionHome> m_home;
};

void SessionRolesTest::init()
{
    m_home = std::make_unique<SessionHome>();
}

void SessionRolesTest::assumesARole()
{
    const Result<Opened> session =
            m_home->open({.isDemo = true,
                          .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}});
    QVERIFY(session);
    const auto identity = (*session)->account().identity();
    QSignalSpy finished(identity.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(identity->result());
    QCOMPARE(identity->result()->accountId, u"100004603104"_s);
    QVERIFY(m_home->count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void SessionRolesTest::refusesAnotherAccount()
{
    QVERIFY(m_home->open({.isDemo = true, .expectedAccount = u"100004603104"_s}));
    const Result<Opened> refused =
            m_home->open({.isDemo = true, .expectedAccount = u"100000000009"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::Credentials);
    QVERIFY(refused.error().message.contains(u"100000000009"_s));
}

void SessionRolesTest::putsARoleOnTopOfAnother_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("env") << u"env"_s;
    QTest::newRow("sdk") << u"sdk:prod"_s;
    QTest::newRow("tccli") << u"tccli:prod"_s;
    QTest::newRow("app") << u"app:key"_s;
    QTest::newRow("command") << u"command:key"_s;
}

/// The role's credential, which ends by itself, is another than the key under it.
void SessionRolesTest::putsARoleOnTopOfAnother()
{
    QFETCH(QString, base);
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    const Credential key = demoAccounts().constFirst().credential;
    const QByteArray id = key.secretId.toUtf8();
    const QByteArray secret = key.secretKey.toUtf8();
    m_home->places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, key.secretId);
    m_home->places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, key.secretKey);
    m_home->secrets.set(u"app:key"_s, {.key = key.secretKey});
    m_home->writeSdkFile("[prod]\nsecret_id = " + id + "\nsecret_key = " + secret + "\n");
    const QByteArray json = R"({"secretId": ")" + id + R"(", "secretKey": ")" + secret + "\"}";
    m_home->write(u".tccli/prod.credential"_s, json);
    m_home->write(u"key.json"_s,
                  R"({"SecretId": ")" + id + R"(", "SecretKey": ")" + secret + "\"}");
    m_home->places.profilesPath = m_home->folder.filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(m_home->places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"key"_s,
                               .kind = AppProfile::Kind::Command,
                               .command = {u"cat"_s, m_home->folder.filePath(u"key.json"_s)}},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = base,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s,
                               .expectedAccount = u"100004603104"_s}}));
    const Result<Opened> session =
            m_home->open({.endpoint = cloud.endpoint(), .profiles = {u"app:audit"_s}});
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    const auto credential = (*session)->account().credentials().credential(std::nullopt);
    QSignalSpy finished(credential.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(credential->result());
    QVERIFY(credential->result()->secretId != key.secretId);
    QVERIFY(!credential->result()->token.isEmpty());
    QVERIFY(m_home->count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void SessionRolesTest::refusesAnotherAccountOnTop()
{
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    const Credential key = demoAccounts().constFirst().credential;
    m_home->writeSdkFile("[prod]\nsecret_id = " + key.secretId.toUtf8() +
                         "\nsecret_key = " + key.secretKey.toUtf8() + "\n");
    m_home->places.profilesPath = m_home->folder.filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(m_home->places.profilesPath,
                             {{.name = u"mine"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"sdk:prod"_s,
                               .expectedAccount = u"100000000009"_s}}));
    const Result<Opened> refused =
            m_home->open({.endpoint = cloud.endpoint(), .profiles = {u"app:mine"_s}});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"100000000009"_s));
    // One that is gone meanwhile is said to be.
    m_home->writeSdkFile({});
    QVERIFY(m_home->open({.endpoint = cloud.endpoint(), .profiles = {u"app:mine"_s}})
                    .error()
                    .message.contains(u"sdk:prod"_s));
}

QTEST_GUILESS_MAIN(SessionRolesTest)
#include "tst_sessionroles.moc"
