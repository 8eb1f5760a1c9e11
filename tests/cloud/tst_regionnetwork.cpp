// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/cloudclient.h"

#include "support/servercertificate.h"
#include "support/waiting.h"

#include "accounts/fixedcredentialprovider.h"

#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

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

/// A server that answers the first request of each connection, keeps it open, and closes it when
/// another request comes.
class ForgetfulServer final
{
public:
    ForgetfulServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++m_connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { take(*socket); });
        });
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }
    Q_DISABLE_COPY_MOVE(ForgetfulServer)

    [[nodiscard]] QUrl endpoint() const
    {
        return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    static void take(QTcpSocket &socket)
    {
        if (!socket.peek(64 * 1024).endsWith('}'))
            return;
        socket.readAll();
        if (socket.property("isUsed").toBool())
            return socket.close();
        socket.setProperty("isUsed", true);
        const QByteArray body =
                R"({"Response":{"TotalCount":0,"ImageSet":[],"RequestId":"request-1"}})";
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
    }

    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace

class RegionNetworkTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tenPagesAreAskedForSideBySide();
    void connectsBeforeItAsks();
    void goesToANewConnectionWhenKeptOnesAreCut();

private:
    FixedCredentialProvider m_credentials {{}};
    std::optional<ServerCertificate> m_certificate;
};

void RegionNetworkTest::initTestCase()
{
    m_certificate = ServerCertificate::make();
    QVERIFY2(m_certificate, "The program openssl makes the server's key.");
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
    const ListeningServer server(m_certificate->makeServer());
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

void RegionNetworkTest::goesToANewConnectionWhenKeptOnesAreCut()
{
    const ForgetfulServer server;
    CloudClient client(m_credentials, {.firstPause = std::chrono::milliseconds(1)},
                       server.endpoint());
    QList<RequestRecord> records;
    connect(&client, &CloudClient::requestEnded, this,
            [&records](const RequestRecord &record) { records.append(record); });
    std::vector<PendingPtr<ImagePage>> pages;
    for (int page = 0; page < 12; ++page)
        pages.push_back(client.describeImages({.place = {.region = seoul}}));
    QTRY_COMPARE_WITH_TIMEOUT(records.size(), 12, longestWait);
    QCOMPARE(server.connections(), 12);

    // Each of them would end a try.
    pages.push_back(client.describeImages({.place = {.region = seoul}}));
    QTRY_COMPARE_WITH_TIMEOUT(records.size(), 13, longestWait);
    QVERIFY(pages.back()->result());
    QCOMPARE(records.constLast().tries, 2);
    QCOMPARE(server.connections(), 13);
}

QTEST_GUILESS_MAIN(RegionNetworkTest)
#include "tst_regionnetwork.moc"
