// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/connectionsettings.h"

#include "accounts/fixedcredentialprovider.h"
#include "cloud/certificatefile.h"
#include "cloud/cloudclient.h"
#include "support/emptypages.h"
#include "support/testauthority.h"
#include "support/waiting.h"

#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(CertificateWish)

namespace {

using Obstacle = ApiError::Obstacle;

const QString seoul = u"ap-seoul"_s;

/// Of the certificates that the tests wish for.
const QString usualTimes = u"valid from 2020-01-01 00:00 until 2049-12-31 23:59 UTC"_s;

QUrl endpointOf(const QTcpServer &server)
{
    return QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
}

} // namespace

/// Servers that speak TLS with good certificates and bad ones, and a client that trusts the system
/// and, if told to, one authority more.
class CertificatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void trustsTheAuthorityOfTheFile_data();
    void trustsTheAuthorityOfTheFile();
    void connectsBeforeItAsksAndTrusts();
    void trustsTheSystemAsWell();
    void trustsItInNoOtherNetwork();
    void refuses_data();
    void refuses();
    void saysSoForEachRequest_data();
    void saysSoForEachRequest();

private:
    /// A client of a server, that trusts the authority or does not.
    void makeClient(const QTcpServer &server, bool isTrusting);
    /// Asks that often at once, and waits for all answers.
    [[nodiscard]] bool ask(int times = 1);

    std::unique_ptr<TestAuthority> m_authority;
    FixedCredentialProvider m_credentials {{}};
    std::unique_ptr<CloudClient> m_client;
    std::vector<PendingPtr<ImagePage>> m_pages;
    QList<RequestRecord> m_records;
};

void CertificatesTest::initTestCase()
{
    m_authority = TestAuthority::make();
    QVERIFY2(m_authority, "The program openssl makes the certificates.");
}

void CertificatesTest::init()
{
    m_pages.clear();
    m_client.reset();
    m_records.clear();
}

void CertificatesTest::makeClient(const QTcpServer &server, bool isTrusting)
{
    ConnectionSettings settings = {.proxies = {.proxy = QNetworkProxy(QNetworkProxy::NoProxy)}};
    if (isTrusting)
        settings.extraCertificates = readCertificateFile(m_authority->file()).value();
    m_client = std::make_unique<CloudClient>(m_credentials, CallSettings {.firstPause = 1ms},
                                             endpointOf(server), networksBy(settings));
    connect(m_client.get(), &CloudClient::requestEnded, this,
            [this](const RequestRecord &record) { m_records.append(record); });
}

bool CertificatesTest::ask(int times)
{
    for (int time = 0; time < times; ++time)
        m_pages.push_back(m_client->describeImages({.place = {.region = seoul}}));
    return waitFor(u"the answers"_s, [this, times] { return m_records.size() == times; });
}

void CertificatesTest::trustsTheAuthorityOfTheFile_data()
{
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("with the file") << true;
    QTest::newRow("without it") << false;
}

void CertificatesTest::trustsTheAuthorityOfTheFile()
{
    QFETCH(bool, isTrusted);
    const auto server = m_authority->makeServer();
    QVERIFY(server && server->listen(QHostAddress::LocalHost));
    answerWithEmptyPages(*server);
    makeClient(*server, isTrusted);
    QVERIFY(ask());
    QCOMPARE(m_pages.front()->result().has_value(), isTrusted);
}

void CertificatesTest::connectsBeforeItAsksAndTrusts()
{
    const auto server = m_authority->makeServer();
    QVERIFY(server && server->listen(QHostAddress::LocalHost));
    int connections = 0;
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this,
            [&connections] { ++connections; });
    answerWithEmptyPages(*server);
    makeClient(*server, true);
    m_client->prepare(placesIn({seoul}));
    QTRY_COMPARE_WITH_TIMEOUT(connections, 1, longestWait);
    QVERIFY(ask());
    QVERIFY(m_pages.front()->result());
    QCOMPARE(connections, 1);
}

void CertificatesTest::trustsTheSystemAsWell()
{
    const auto network = networksBy({.extraCertificates = {m_authority->certificate()}})();
    const std::unique_ptr<QNetworkReply> reply(
            network->get(QNetworkRequest(QUrl(u"https://127.0.0.1:1/"_s))));
    const QList<QSslCertificate> trusted = reply->request().sslConfiguration().caCertificates();
    QVERIFY(trusted.contains(m_authority->certificate()));
    const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
    QVERIFY(!system.isEmpty());
    for (const QSslCertificate &certificate : system)
        QVERIFY(trusted.contains(certificate));
}

void CertificatesTest::trustsItInNoOtherNetwork()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto network = networksBy({.extraCertificates = {m_authority->certificate()}})();
    QVERIFY(QSslConfiguration::defaultConfiguration() == before);
    QVERIFY(!before.caCertificates().contains(m_authority->certificate()));
}

void CertificatesTest::refuses_data()
{
    QTest::addColumn<CertificateWish>("wish");
    QTest::addColumn<bool>("isTrusting");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QString>("message");
    using Issuer = CertificateWish::Issuer;
    const QString usual =
            u"the certificate of The server, issued by The test authority and "_s + usualTimes;
    QTest::newRow("unknown issuer")
            << CertificateWish {} << false << Obstacle::UnknownIssuer
            << usual + u", is not trusted, because its issuer is not known on this computer"_s;
    QTest::newRow("self-signed") << CertificateWish {.issuer = Issuer::Itself} << true
                                 << Obstacle::UnknownIssuer
                                 << u"the certificate of The server, issued by The server and "_s +
                                            usualTimes +
                                            u", is not trusted, because it is self-signed"_s;
    QTest::newRow("expired") << CertificateWish {.until = u"20200201000000Z"_s} << true
                             << Obstacle::Expired
                             << u"the certificate of The server, issued by The test authority and "
                                "valid from 2020-01-01 00:00 until 2020-02-01 00:00 UTC, has "
                                "expired"_s;
    QTest::newRow("not yet valid")
            << CertificateWish {.from = u"20480101000000Z"_s} << true << Obstacle::NotYetValid
            << u"the certificate of The server, issued by The test authority and valid from "
               "2048-01-01 00:00 until 2049-12-31 23:59 UTC, is not valid yet"_s;
    QTest::newRow("another host's")
            << CertificateWish {.hosts = u"DNS:images.example.com"_s} << true << Obstacle::OtherHost
            << usual + u", is not one for 127.0.0.1"_s;
    QTest::newRow("all at once, the issuer first")
            << CertificateWish {.hosts = u"DNS:images.example.com"_s, .until = u"20200201000000Z"_s}
            << false << Obstacle::UnknownIssuer
            << u"the certificate of The server, issued by The test authority and valid from "
               "2020-01-01 00:00 until 2020-02-01 00:00 UTC, is not trusted, because its issuer is "
               "not known on this computer"_s;
    QTest::newRow("an evil name")
            << CertificateWish {.subject = u"/CN=<b>%1\n%5\tX\u202Egnp"_s} << false
            << Obstacle::UnknownIssuer
            << u"the certificate of <b>%1 %5 X\u202Egnp, issued by The test authority and "_s +
                       usualTimes +
                       u", is not trusted, because its issuer is not known on this "
                       "computer"_s;
    QTest::newRow("no name")
            << CertificateWish {.subject = u"/"_s} << false << Obstacle::UnknownIssuer
            << u"the certificate of -, issued by The test authority and "_s + usualTimes +
                       u", is not trusted, because its issuer is not known on this "
                       "computer"_s;
}

void CertificatesTest::refuses()
{
    QFETCH(CertificateWish, wish);
    QFETCH(bool, isTrusting);
    QFETCH(QString, message);
    const auto server = m_authority->makeServer(wish);
    QVERIFY(server && server->listen(QHostAddress::LocalHost));
    answerWithEmptyPages(*server);
    makeClient(*server, isTrusting);
    QVERIFY(ask());
    const Result<ImagePage> &page = m_pages.front()->result();
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::Network);
    QCOMPARE(page.error().message, message);
    QTEST(page.error().obstacle, "obstacle");
    QCOMPARE(m_records.constFirst().tries, 1);
}

void CertificatesTest::saysSoForEachRequest_data()
{
    QTest::addColumn<bool>("isPrepared");
    QTest::newRow("at once") << false;
    QTest::newRow("while a connection is being opened") << true;
}

void CertificatesTest::saysSoForEachRequest()
{
    QFETCH(bool, isPrepared);
    const auto server = m_authority->makeServer();
    QVERIFY(server && server->listen(QHostAddress::LocalHost));
    answerWithEmptyPages(*server);
    makeClient(*server, false);
    if (isPrepared)
        m_client->prepare(placesIn({seoul}));
    QVERIFY(ask(10));
    for (const RequestRecord &record : m_records) {
        QVERIFY(record.error);
        QCOMPARE(record.error->obstacle, Obstacle::UnknownIssuer);
        QCOMPARE(record.tries, 1);
    }
}

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"
