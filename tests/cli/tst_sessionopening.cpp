// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/sessionopening.h"

#include "sessionfixture.h"

#include "accounts/appprofilefile.h"
#include "simulator/cloudsimulator.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Sessions whose credential is asked of sts, or checked by it, and those where none can be had.
class SessionOpeningTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_home.reset(); }
    void putsARoleOnTopOfAnother_data();
    void putsARoleOnTopOfAnother();
    void refusesAnotherAccountOnTop();
    void namesTheAccountThatStsRefuses();
    void namesEachAccountThatFails();
    void leavesTheOthersWhereOneEndpointIsNone();

private:
    /// Opens it on the demo cloud, which is asked like the real one.
    [[nodiscard]] OpenedSession open(CloudChoice choice) const;

    const QString m_role = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s;
    std::unique_ptr<CloudSimulator> m_cloud;
    std::unique_ptr<SessionFixture> m_home;
};

void SessionOpeningTest::init()
{
    m_home = std::make_unique<SessionFixture>();
    m_cloud = std::make_unique<CloudSimulator>();
    QVERIFY(m_cloud->start());
}

OpenedSession SessionOpeningTest::open(CloudChoice choice) const
{
    choice.endpoint = m_cloud->endpoint();
    return m_home->openWithFailures(choice);
}

void SessionOpeningTest::putsARoleOnTopOfAnother_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("env") << u"env"_s;
    QTest::newRow("sdk") << u"sdk:prod"_s;
    QTest::newRow("tccli") << u"tccli:prod"_s;
    QTest::newRow("app") << u"app:key"_s;
    QTest::newRow("command") << u"command:key"_s;
}

/// The role's credential, which ends by itself, is another than the key under it.
void SessionOpeningTest::putsARoleOnTopOfAnother()
{
    QFETCH(QString, base);
    const Credential key = demoAccounts().constFirst().credential;
    const QByteArray id = key.secretId.toUtf8();
    const QByteArray secret = key.secretKey.toUtf8();
    m_home->places().environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, key.secretId);
    m_home->places().environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, key.secretKey);
    m_home->secrets().set(u"app:key"_s, {.key = key.secretKey});
    m_home->writeDemoKey("prod");
    m_home->write(u".tccli/prod.credential"_s,
                  R"({"secretId": ")" + id + R"(", "secretKey": ")" + secret + "\"}");
    m_home->write(u"key.json"_s,
                  R"({"SecretId": ")" + id + R"(", "SecretKey": ")" + secret + "\"}");
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"key"_s,
                               .kind = AppProfile::Kind::Command,
                               .command = {u"cat"_s, m_home->path(u"key.json"_s)}},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = base,
                               .roleArn = m_role,
                               .expectedAccount = u"100004603104"_s}}));
    const auto session = open({.profiles = {u"app:audit"_s}}).session;
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    const Result<Credential> credential = SessionFixture::credential(**session);
    QVERIFY(credential);
    QVERIFY(credential->secretId != key.secretId);
    QVERIFY(!credential->token.isEmpty());
    QVERIFY(SessionFixture::count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void SessionOpeningTest::refusesAnotherAccountOnTop()
{
    m_home->writeDemoKey("prod");
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"mine"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"sdk:prod"_s,
                               .expectedAccount = u"100000000009"_s}}));
    const auto refused = open({.profiles = {u"app:mine"_s}}).session;
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"100000000009"_s));
    // One that is gone meanwhile is said to be.
    m_home->writeSdkFile({});
    QVERIFY(open({.profiles = {u"app:mine"_s}}).session.error().message.contains(u"sdk:prod"_s));
}

/// And no region: sts is asked in one that nobody has chosen.
void SessionOpeningTest::namesTheAccountThatStsRefuses()
{
    QVERIFY(writeAppProfiles(m_home->places().profilesPath, {{.name = u"audit"_s,
                                                              .kind = AppProfile::Kind::Based,
                                                              .base = u"sdk:prod"_s,
                                                              .roleArn = m_role}}));
    m_home->writeSdkFile("[prod]\nsecret_id = AKIDnobodyOfATest\nsecret_key = k\n");
    const QList<CloudChoice> choices = {
            {.profiles = {u"app:audit"_s}},
            {.profiles = {u"sdk:prod"_s}, .expectedAccount = u"100000000009"_s},
            {.profiles = {u"sdk:prod"_s}, .role = {.arn = m_role}}};
    for (const CloudChoice &choice : choices) {
        const auto refused = open(choice).session;
        QVERIFY(!refused);
        QCOMPARE(refused.error().place, Place {.profile = choice.profiles.constFirst()});
        QVERIFY(!refused.error().message.contains("ap-"_L1));
    }
}

/// In the order in which they were asked for, whichever answers first.
void SessionOpeningTest::namesEachAccountThatFails()
{
    m_home->writeSdkFile("[bare]\nsecret_id = AKIDbareOfATest\n"
                         "[nobody]\nsecret_id = AKIDnobodyOfATest\nsecret_key = k\n");
    m_home->write(u".tccli/old.credential"_s,
                  R"({"secretId": "AKIDoldOfATest", "secretKey": "k", "token": "t",
                      "type": "oauth", "expiresAt": 1000})");
    QVERIFY(writeAppProfiles(m_home->places().profilesPath,
                             {{.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"sdk:nobody"_s,
                               .expectedAccount = u"100000000009"_s}}));
    const QStringList names = {u"app:audit"_s, u"tccli:old"_s, u"sdk:bare"_s};
    const OpenedSession opened = open({.profiles = names});
    QVERIFY(!opened.session);
    QCOMPARE(opened.failures.size(), 3);
    QCOMPARE(opened.session.error(), opened.failures.constFirst());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(opened.failures[i].place, Place {.profile = names[i]});
    QCOMPARE(opened.failures[0].code, u"AuthFailure.SecretIdNotFound"_s);
    QVERIFY(opened.failures[1].message.contains("tccli auth login --profile old"_L1));
    QVERIFY(opened.failures[2].message.contains("secret_key"_L1));
}

void SessionOpeningTest::leavesTheOthersWhereOneEndpointIsNone()
{
    m_home->writeSdkFile("[good]\nsecret_id = a\nsecret_key = b\n");
    m_home->write(u".tccli/odd.credential"_s, R"({"secretId": "c", "secretKey": "d"})");
    m_home->write(u".tccli/odd.configure"_s, R"({"cvm": {"endpoint": "ftp://nowhere"}})");
    const auto both = m_home->open({.profiles = {u"tccli:odd"_s, u"sdk:good"_s}});
    QVERIFY(both);
    const Result<qsizetype> asked =
            SessionFixture::count(**both, {.profile = u"tccli:odd"_s, .region = u"ap-seoul"_s});
    QVERIFY(!asked);
    QCOMPARE(asked.error().kind, ApiError::Kind::Usage);
    QCOMPARE(asked.error().place.profile, u"tccli:odd"_s);
    QVERIFY(asked.error().message.contains("must begin with https"_L1));
    const OpenedSession alone = m_home->openWithFailures({.profiles = {u"tccli:odd"_s}});
    QCOMPARE(alone.failures.size(), 1);
    QCOMPARE(alone.failures[0].message, asked.error().message);
}

QTEST_GUILESS_MAIN(SessionOpeningTest)
#include "tst_sessionopening.moc"
