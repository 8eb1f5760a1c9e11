// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/cloudsession.h"

#include "sessionfixture.h"

#include "accounts/appprofilefile.h"
#include "cli/cloudaccount.h"
#include "cli/sessionopening.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

class CloudSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<SessionFixture>(); }
    void cleanup() { m_home.reset(); }
    void opensTheDemo();
    void opensTwoAccountsOfTheDemo();
    void asksOneAccountWithoutItsName();
    void assumesARole();
    void refusesAnotherAccount();
    void opensWithTheCredentialOfTheEnvironment();
    void opensWhatIsNamed();
    void saysWhichProfilesThereAre();
    void saysWhereItLooked();
    void saysWhatIsWrongWithTheOneNamed();
    void saysThatAKeyWasForASession();
    void speaksTheLanguageThatCounts_data();
    void speaksTheLanguageThatCounts();
    void opensSeveralOfWhichOneHasNoCredential();
    void saysWhichProxyIsNone();
    void goesByTheProxyThatIsChosen();
    void saysWhichCaFileIsNone();
    void opensFromTheEventLoop();

private:
    std::unique_ptr<SessionFixture> m_home;
};

void CloudSessionTest::opensTheDemo()
{
    const auto session = m_home->open({.isDemo = true});
    QVERIFY(session);
    QCOMPARE((*session)->profiles(), QStringList {u"demo"_s});
    QSignalSpy ended(session->get(), &CloudSession::requestEnded);
    QVERIFY(SessionFixture::count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
    QCOMPARE(ended.count(), 1);
}

void CloudSessionTest::opensTwoAccountsOfTheDemo()
{
    const auto session = m_home->open({.isDemo = true, .profiles = {u"demo"_s, u"staging"_s}});
    QVERIFY(session);
    for (const QString &profile : {u"demo"_s, u"staging"_s}) {
        QVERIFY(SessionFixture::count(**session, {.profile = profile, .region = u"ap-seoul"_s})
                        .value_or(0) > 0);
    }
    const Result<qsizetype> nobody = SessionFixture::count(**session, {.region = u"ap-seoul"_s});
    QCOMPARE(nobody.error().kind, ApiError::Kind::Credentials);
}

void CloudSessionTest::asksOneAccountWithoutItsName()
{
    const auto session = m_home->open({.isDemo = true, .profiles = {u"staging"_s}});
    QVERIFY(session);
    QCOMPARE((*session)->profiles(), QStringList {u"staging"_s});
    QVERIFY(SessionFixture::count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void CloudSessionTest::assumesARole()
{
    const auto session =
            m_home->open({.isDemo = true,
                          .role = {.arn = u"qcs::cam::uin/100004603104:roleName/ImageReader"_s}});
    QVERIFY(session);
    const auto identity = (*session)->account().identity();
    QSignalSpy finished(identity.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(identity->result());
    QCOMPARE(identity->result()->accountId, u"100004603104"_s);
    QVERIFY(SessionFixture::count(**session, {.region = u"ap-seoul"_s}).value_or(0) > 0);
}

void CloudSessionTest::refusesAnotherAccount()
{
    QVERIFY(m_home->open({.isDemo = true, .expectedAccount = u"100004603104"_s}));
    const auto refused = m_home->open({.isDemo = true, .expectedAccount = u"100000000009"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::Credentials);
    QVERIFY(refused.error().message.contains(u"100000000009"_s));
}

void CloudSessionTest::opensWithTheCredentialOfTheEnvironment()
{
    m_home->setEnvironment();
    QCOMPARE(m_home->open({})->get()->profiles(), QStringList {u"env"_s});
}

void CloudSessionTest::opensWhatIsNamed()
{
    m_home->writeSdkFile(
            "[default]\nsecret_id = a\nsecret_key = b\n[prod]\nsecret_id=c\nsecret_key=d\n");
    QCOMPARE(m_home->open({})->get()->profiles(), QStringList {u"sdk:default"_s});
    const auto session = m_home->open({.profiles = {u"sdk:prod"_s}});
    QVERIFY(session);
    QCOMPARE(SessionFixture::credential(**session)->secretId, u"c"_s);
}

void CloudSessionTest::saysWhichProfilesThereAre()
{
    m_home->writeSdkFile("[default]\nsecret_id = a\nsecret_key = b\n");
    const auto session = m_home->open({.profiles = {u"sdk:prod"_s}});
    QCOMPARE(session.error().kind, ApiError::Kind::Credentials);
    QVERIFY(session.error().message.contains(u"sdk:default"_s));
}

void CloudSessionTest::saysWhereItLooked()
{
    QTcpServer nobody; // takes connections, and is closed at once: a port where nobody is
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QUrl closed(u"http://127.0.0.1:%1/"_s.arg(nobody.serverPort()));
    nobody.close();
    const auto session = m_home->open({.metadataEndpoint = closed});
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ApiError::Kind::Credentials);
    QVERIFY(session.error().message.contains(u"TENCENTCLOUD_SECRET_ID"_s));
    QVERIFY(session.error().message.contains(m_home->places().home));
}

void CloudSessionTest::saysWhatIsWrongWithTheOneNamed()
{
    m_home->writeSdkFile("[default]\nsecret_id = a\n");
    const auto session = m_home->open({.profiles = {u"sdk:default"_s}});
    QCOMPARE(session.error().kind, ApiError::Kind::Credentials);
    QVERIFY(session.error().message.contains(u"secret_key"_s));
}

void CloudSessionTest::saysThatAKeyWasForASession()
{
    QVERIFY(writeAppProfiles(
            m_home->places().profilesPath,
            {{.name = u"key"_s, .secretId = u"AKIDexampleofatest"_s, .isForSession = true}}));
    const auto session = m_home->open({.profiles = {u"app:key"_s}});
    QCOMPARE(session.error().kind, ApiError::Kind::Credentials);
    QVERIFY(session.error().message.contains("app:key was for one session"_L1));
}

void CloudSessionTest::speaksTheLanguageThatCounts_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("ofProfile");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("the usual one") << ""_ba << QString() << "en-US"_ba;
    QTest::newRow("the profile's") << ""_ba << u"zh-CN"_s << "zh-CN"_ba;
    QTest::newRow("the command line's") << "en-US"_ba << u"zh-CN"_s << "en-US"_ba;
}

void CloudSessionTest::speaksTheLanguageThatCounts()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, ofProfile);
    QFETCH(QByteArray, language);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_home->secrets().set(u"app:key"_s, {.key = u"key"_s});
    QVERIFY(writeAppProfiles(
            m_home->places().profilesPath,
            {{.name = u"key"_s, .secretId = u"AKIDexampleofatest"_s, .language = ofProfile}}));
    const auto endpoint =
            parseEndpointChoice(u"http://127.0.0.1:%1"_s.arg(server.serverPort())).value();
    const auto session =
            m_home->open({.endpoint = endpoint, .language = said, .profiles = {u"app:key"_s}});
    QVERIFY(session);
    const auto page = (*session)->source().describeImages({.place = {.region = u"ap-seoul"_s}});
    QByteArray request;
    QVERIFY(waitFor(u"the request"_s, [&] {
        if (QTcpSocket *client = server.nextPendingConnection()) {
            connect(client, &QTcpSocket::readyRead, this,
                    [&request, client] { request += client->readAll(); });
        }
        return request.contains("\r\n\r\n");
    }));
    const QByteArray header = "x-tc-language: " + language.toLower() + "\r\n";
    QVERIFY2(request.toLower().contains(header), request.constData());
}

void CloudSessionTest::opensSeveralOfWhichOneHasNoCredential()
{
    m_home->writeSdkFile("[good]\nsecret_id = a\nsecret_key = b\n[bad]\nsecret_id = c\n");
    const auto session = m_home->open({.profiles = {u"sdk:bad"_s, u"sdk:good"_s}});
    QVERIFY(session);
    const Result<qsizetype> asked =
            SessionFixture::count(**session, {.profile = u"sdk:bad"_s, .region = u"ap-seoul"_s});
    QCOMPARE(asked.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(asked.error().place.profile, u"sdk:bad"_s);
    QVERIFY(!m_home->open({.profiles = {u"sdk:bad"_s}}));
}

void CloudSessionTest::saysWhichProxyIsNone()
{
    m_home->setEnvironment();
    m_home->places().environment.insert(u"https_proxy"_s, u"gopher://user:password@proxy:1"_s);
    const auto session = m_home->open({});
    QVERIFY(!session);
    QCOMPARE(session.error().field, u"https_proxy"_s);
    // The demo needs none.
    QVERIFY(m_home->open({.isDemo = true}));
}

void CloudSessionTest::goesByTheProxyThatIsChosen()
{
    m_home->setEnvironment();
    m_home->places().environment.insert(u"https_proxy"_s, u"gopher://proxy:1"_s);
    QVERIFY(!m_home->open({}));
    QVERIFY(m_home->open({.proxy = ProxyChoice {.kind = ProxyChoice::Kind::None}}));

    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const QString proxy = u"127.0.0.1:%1"_s.arg(taken.localPort());
    const auto session = m_home->open({.proxy = parseProxyChoice(proxy).value()});
    QVERIFY(session);
    const auto page = (*session)->source().describeImages({.place = {.region = u"ap-seoul"_s}});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!page->result());
    QVERIFY2(page->result().error().message.endsWith(u"through the proxy "_s + proxy),
             qPrintable(page->result().error().message));
}

void CloudSessionTest::saysWhichCaFileIsNone()
{
    m_home->setEnvironment();
    const CloudChoice choice = {.caFile = u"/no/such/file.pem"_s};
    const auto session = m_home->open(choice);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ApiError::Kind::Usage);
    QVERIFY(session.error().message.contains("/no/such/file.pem"_L1));
    // The demo needs none.
    QVERIFY(m_home->open({.isDemo = true, .caFile = choice.caFile}));
}

void CloudSessionTest::opensFromTheEventLoop()
{
    const SessionOpeningPtr opening =
            CloudSession::open({.isDemo = true}, m_home->places(), m_home->secrets());
    QSignalSpy finished(opening.get(), &PendingBase::finished);
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(longestWait));
}

QTEST_GUILESS_MAIN(CloudSessionTest)
#include "tst_cloudsession.moc"
