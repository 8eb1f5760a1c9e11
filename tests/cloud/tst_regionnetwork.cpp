// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "support/waiting.h"

#include "accounts/fixedcredentialprovider.h"

#include <QNetworkReply>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A server that takes connections, and answers nothing.
class ListeningServer final
{
public:
    explicit ListeningServer(std::unique_ptr<QTcpServer> server) : m_server(std::move(server))
    {
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                         [this] { m_sockets.append(m_server->nextPendingConnection()); });
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
    }
    Q_DISABLE_COPY_MOVE(ListeningServer)

    [[nodiscard]] QUrl endpoint(const QString &scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(m_server->serverPort()));
    }
    [[nodiscard]] int connections() const { return int(m_sockets.size()); }
    /// How many of them a request has come through.
    [[nodiscard]] int requests() const
    {
        return int(std::ranges::count_if(
                m_sockets, [](const QTcpSocket *socket) { return socket->bytesAvailable() > 0; }));
    }

private:
    std::unique_ptr<QTcpServer> m_server;
    QList<QTcpSocket *> m_sockets; ///< The server owns them.
};

} // namespace

class RegionNetworkTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tenPagesAreAskedForSideBySide();
    void connectsBeforeItAsks();

private:
    [[nodiscard]] std::unique_ptr<QTcpServer> makeSecureServer() const;

    FixedCredentialProvider m_credentials {{}};
    QSslCertificate m_certificate;
    QSslKey m_key;
};

void RegionNetworkTest::initTestCase()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key,
                                 u"-out"_s, certificate, u"-subj"_s, u"/CN=test"_s, u"-addext"_s,
                                 u"subjectAltName=IP:127.0.0.1"_s});
    QVERIFY2(openssl.waitForFinished(longestWait), "The program openssl makes the server's key.");
    m_key = QSslKey(contentOf(key), QSsl::Ec);
    m_certificate = QSslCertificate(contentOf(certificate));
    QVERIFY(!m_key.isNull());
    QVERIFY(!m_certificate.isNull());

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(m_certificate);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

std::unique_ptr<QTcpServer> RegionNetworkTest::makeSecureServer() const
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(m_certificate);
    configuration.setPrivateKey(m_key);
    server->setSslConfiguration(configuration);
    return server;
}

void RegionNetworkTest::tenPagesAreAskedForSideBySide()
{
    const ListeningServer server(std::make_unique<QTcpServer>());
    CloudClient client(m_credentials, {}, server.endpoint(u"http"_s));
    std::vector<PendingPtr<ImagePage>> pages;
    for (int page = 0; page < 10; ++page)
        pages.push_back(client.describeImages({.place = {.region = seoul}, .offset = 100 * page}));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 10, longestWait);
    QCOMPARE(server.connections(), 10);
}

void RegionNetworkTest::connectsBeforeItAsks()
{
    const ListeningServer server(makeSecureServer());
    QNetworkAccessManager *network = nullptr;
    CloudClient client(m_credentials, {}, server.endpoint(u"https"_s), [&network] {
        auto made = std::make_unique<QNetworkAccessManager>();
        network = made.get();
        return made;
    });
    client.prepare(placesIn({seoul}));
    client.prepare(placesIn({seoul}));
    QVERIFY(network);
    QCOMPARE(network->findChildren<QNetworkReply *>().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(network->findChildren<QNetworkReply *>().isEmpty(), longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 1, longestWait);
    QCOMPARE(server.requests(), 0);

    const PendingPtr<ImagePage> page = client.describeImages({.place = {.region = seoul}});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 1, longestWait);
    QCOMPARE(server.connections(), 1);
}

QTEST_GUILESS_MAIN(RegionNetworkTest)
#include "tst_regionnetwork.moc"
