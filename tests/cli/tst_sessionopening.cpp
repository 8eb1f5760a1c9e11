// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"
#include "accounts/sessionsecrets.h"
#include "cli/cloudaccount.h"
#include "cli/cloudsession.h"
#include "simulator/cloudsimulator.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using Opened = std::unique_ptr<CloudSession>;

/// Sessions whose credential is asked of sts, or checked by it.
class SessionOpeningTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void putsARoleOnTopOfAnother_data();
    void putsARoleOnTopOfAnother();
    void refusesAnotherAccountOnTop();
    void namesTheAccountThatStsRefuses();

private:
    /// What comes of opening it.
    [[nodiscard]] Result<Opened> open(const CloudChoice &choice) const;
    /// How many images a place has by its first page; or why there is none.
    [[nodiscard]] static Result<qsizetype> count(CloudSession &session, const Place &place);
    void write(const QString &path, const QByteArray &text) const;
    void writeSdkFile(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SignInPlaces m_places;
    SessionSecrets m_secrets;
};

void SessionOpeningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {.home = m_folder->path(), .systemFolder = m_folder->filePath(u"etc"_s)};
}

Result<Opened> SessionOpeningTest::open(const CloudChoice &choice) const
{
    const PendingPtr<Opened> opening = CloudSession::open(choice, m_places, m_secrets);
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return opening->takeResult();
}

Result<qsizetype> SessionOpeningTest::count(CloudSession &session, const Place &place)
{
    const auto page = session.source().describeImages({.place = place});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::Timeout});
    return page->result().map([](const ImagePage &answer) { return answer.entryCount(); });
}

void SessionOpeningTest::write(const QString &path, const QByteArray &text) const
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SessionOpeningTest::writeSdkFile(const QByteArray &text) const
{
    write(u".tencentcloud/credentials"_s, text);
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
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    const Credential key = demoAccounts().constFirst().credential;
    const QByteArray id = key.secretId.toUtf8();
    const QByteArray secret = key.secretKey.toUtf8();
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_ID"_s, key.secretId);
    m_places.environment.insert(u"TENCENTCLOUD_SECRET_KEY"_s, key.secretKey);
    m_secrets.set(u"app:key"_s, {.key = key.secretKey});
    writeSdkFile("[prod]\nsecret_id = " + id + "\nsecret_key = " + secret + "\n");
    const QByteArray json = R"({"secretId": ")" + id + R"(", "secretKey": ")" + secret + "\"}";
    write(u".tccli/prod.credential"_s, json);
    write(u"key.json"_s, R"({"SecretId": ")" + id + R"(", "SecretKey": ")" + secret + "\"}");
    m_places.profilesPath = m_folder->filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"key"_s, .secretId = key.secretId, .isForSession = true},
                              {.name = u"key"_s,
                               .kind = AppProfile::Kind::Command,
                               .command = {u"cat"_s, m_folder->filePath(u"key.json"_s)}},
                              {.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = base,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s,
                               .expectedAccount = u"100004603104"_s}}));
    const Result<Opened> session =
            open({.endpoint = cloud.endpoint(), .profiles = {u"app:audit"_s}});
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    const auto credential = (*session)->account().credentials().credential(std::nullopt);
    QSignalSpy finished(credential.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(credential->result());
    QVERIFY(credential->result()->secretId != key.secretId);
    QVERIFY(!credential->result()->token.isEmpty());
    QVERIFY(count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void SessionOpeningTest::refusesAnotherAccountOnTop()
{
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    const Credential key = demoAccounts().constFirst().credential;
    writeSdkFile("[prod]\nsecret_id = " + key.secretId.toUtf8() +
                 "\nsecret_key = " + key.secretKey.toUtf8() + "\n");
    m_places.profilesPath = m_folder->filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(m_places.profilesPath, {{.name = u"mine"_s,
                                                      .kind = AppProfile::Kind::Based,
                                                      .base = u"sdk:prod"_s,
                                                      .expectedAccount = u"100000000009"_s}}));
    const Result<Opened> refused =
            open({.endpoint = cloud.endpoint(), .profiles = {u"app:mine"_s}});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"100000000009"_s));
    // One that is gone meanwhile is said to be.
    writeSdkFile({});
    QVERIFY(open({.endpoint = cloud.endpoint(), .profiles = {u"app:mine"_s}})
                    .error()
                    .message.contains(u"sdk:prod"_s));
}

/// And no region: sts is asked in one that nobody has chosen.
void SessionOpeningTest::namesTheAccountThatStsRefuses()
{
    CloudSimulator cloud;
    QVERIFY(cloud.start());
    m_places.profilesPath = m_folder->filePath(u"profiles.json"_s);
    QVERIFY(writeAppProfiles(m_places.profilesPath,
                             {{.name = u"audit"_s,
                               .kind = AppProfile::Kind::Based,
                               .base = u"sdk:prod"_s,
                               .roleArn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}}));
    writeSdkFile("[prod]\nsecret_id = AKIDnobodyOfATest\nsecret_key = k\n");
    const QList<CloudChoice> choices = {
            {.profiles = {u"app:audit"_s}},
            {.profiles = {u"sdk:prod"_s}, .expectedAccount = u"100000000009"_s},
            {.profiles = {u"sdk:prod"_s},
             .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}}};
    for (CloudChoice choice : choices) {
        choice.endpoint = cloud.endpoint();
        const Result<Opened> refused = open(choice);
        QVERIFY(!refused);
        QCOMPARE(refused.error().place, Place {.profile = choice.profiles.constFirst()});
        QVERIFY(!refused.error().message.contains("ap-"_L1));
    }
}

QTEST_GUILESS_MAIN(SessionOpeningTest)
#include "tst_sessionopening.moc"
