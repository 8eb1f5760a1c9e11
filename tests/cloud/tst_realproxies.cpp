// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/fixedcredentialprovider.h"
#include "cloud/cloudclient.h"
#include "cloud/connectionsettings.h"
#include "cloud/proxychoice.h"
#include "support/emptypages.h"
#include "support/realproxy.h"
#include "support/testauthority.h"
#include "support/waiting.h"

#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Obstacle = ApiError::Obstacle;

void addKinds()
{
    QTest::addColumn<RealProxy::Kind>("kind");
    QTest::newRow("tinyproxy") << RealProxy::Kind::Tinyproxy;
    QTest::newRow("microsocks") << RealProxy::Kind::Microsocks;
}

} // namespace

/// Through proxies that others made, to a server with a certificate of an authority of our own.
class RealProxiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void goesByIt_data();
    void goesByIt();
    void namesThePasswordThatIsMissing_data();
    void namesThePasswordThatIsMissing();
    void namesThePasswordThatIsWrong_data();
    void namesThePasswordThatIsWrong();
    void namesTheCertificateBehindIt_data();
    void namesTheCertificateBehindIt();

private:
    /// What comes of asking the server by a choice of proxy.
    [[nodiscard]] Result<ImagePage> ask(const QString &choice,
                                        const QList<QSslCertificate> &extraCertificates);

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
    FixedCredentialProvider m_credentials {{}};
    int m_tries = 0;
};

void RealProxiesTest::initTestCase()
{
    m_authority = TestAuthority::make();
    QVERIFY2(m_authority, "The program openssl makes the certificates.");
    m_server = m_authority->makeServer();
    QVERIFY(m_server && m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this] { ++m_connections; });
    answerWithEmptyPages(*m_server);
}

Result<ImagePage> RealProxiesTest::ask(const QString &choice,
                                       const QList<QSslCertificate> &extraCertificates)
{
    m_connections = 0;
    const ConnectionSettings settings = {
            .proxies = proxySettings(parseProxyChoice(choice).value(), {}).value(),
            .extraCertificates = extraCertificates};
    CloudClient client(m_credentials, {.firstPause = 1ms},
                       QUrl(u"https://127.0.0.1:%1/"_s.arg(m_server->serverPort())),
                       networksBy(settings));
    connect(&client, &CloudClient::requestEnded, this,
            [this](const RequestRecord &record) { m_tries = record.tries; });
    const auto page = client.describeImages({.place = {.region = u"ap-seoul"_s}});
    QSignalSpy finished(page.get(), &PendingBase::finished);
    if (!finished.wait(longestWait))
        return Failure(ApiError {.kind = ApiError::Kind::File});
    return page->result();
}

void RealProxiesTest::goesByIt_data()
{
    QTest::addColumn<RealProxy::Kind>("kind");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("encoded");
    using Kind = RealProxy::Kind;
    QTest::newRow("tinyproxy, open to all") << Kind::Tinyproxy << QString() << QString();
    QTest::newRow("tinyproxy, with a password") << Kind::Tinyproxy << u"pass"_s << u"me:pass@"_s;
    QTest::newRow("microsocks, open to all") << Kind::Microsocks << QString() << QString();
    QTest::newRow("microsocks, with a password")
            << Kind::Microsocks << u"p@ss:w%rd"_s << u"me:p%40ss%3Aw%25rd@"_s;
}

void RealProxiesTest::goesByIt()
{
    QFETCH(RealProxy::Kind, kind);
    QFETCH(QString, password);
    QFETCH(QString, encoded);
    RealProxy proxy(kind, password.isEmpty() ? QString() : u"me"_s, password);
    QVERIFY2(proxy.start(), "It takes the programs tinyproxy and microsocks.");
    const Result<ImagePage> page = ask(proxy.scheme() + u"://"_s + encoded + proxy.address(),
                                       {m_authority->certificate()});
    QVERIFY2(page, page ? "" : qPrintable(page.error().message));
    QCOMPARE(page->origin.requestId, u"request-1"_s);
    QCOMPARE(m_connections, 1);
    QCOMPARE(m_tries, 1);
}

void RealProxiesTest::namesThePasswordThatIsMissing_data()
{
    addKinds();
}

void RealProxiesTest::namesThePasswordThatIsMissing()
{
    QFETCH(RealProxy::Kind, kind);
    RealProxy proxy(kind, u"me"_s, u"pass"_s);
    QVERIFY(proxy.start());
    const Result<ImagePage> page =
            ask(proxy.scheme() + u"://"_s + proxy.address(), {m_authority->certificate()});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Network);
    QCOMPARE(page.error().message,
             u"the proxy %1 wants a user and a password"_s.arg(proxy.address()));
    QCOMPARE(page.error().obstacle, Obstacle::NoProxyPassword);
    QCOMPARE(m_connections, 0);
    QCOMPARE(m_tries, 1);
}

void RealProxiesTest::namesThePasswordThatIsWrong_data()
{
    addKinds();
}

void RealProxiesTest::namesThePasswordThatIsWrong()
{
    QFETCH(RealProxy::Kind, kind);
    RealProxy proxy(kind, u"me"_s, u"pass"_s);
    QVERIFY(proxy.start());
    const Result<ImagePage> page =
            ask(proxy.scheme() + u"://me:other@"_s + proxy.address(), {m_authority->certificate()});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Network);
    QCOMPARE(m_connections, 0);
    // Tinyproxy answers 401, which is for servers, where 407 is meant; Qt does not tell which.
    QCOMPARE(page.error().message,
             u"the proxy %1 does not accept this user and password"_s.arg(proxy.address()));
    QCOMPARE(page.error().obstacle, Obstacle::WrongProxyPassword);
    QCOMPARE(m_tries, 1);
}

void RealProxiesTest::namesTheCertificateBehindIt_data()
{
    addKinds();
}

void RealProxiesTest::namesTheCertificateBehindIt()
{
    QFETCH(RealProxy::Kind, kind);
    RealProxy proxy(kind);
    QVERIFY(proxy.start());
    const Result<ImagePage> page = ask(proxy.scheme() + u"://"_s + proxy.address(), {});
    QVERIFY(!page);
    QCOMPARE(page.error().obstacle, Obstacle::UnknownIssuer);
    QVERIFY2(page.error().message.endsWith(
                     u"its issuer is not known on this computer, through the proxy "_s +
                     proxy.address()),
             qPrintable(page.error().message));
    QCOMPARE(m_tries, 1);
}

QTEST_GUILESS_MAIN(RealProxiesTest)
#include "tst_realproxies.moc"
