// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/connectioncheck.h"

#include "cloud/apireply.h"
#include "support/emptypages.h"
#include "support/proxyserver.h"
#include "support/realproxy.h"
#include "support/testauthority.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = ConnectionStep::State;
using Obstacle = ApiError::Obstacle;

const QNetworkProxy direct(QNetworkProxy::NoProxy);

/// Ten seconds after the time of the servers.
qint64 lateTime()
{
    return parseHttpDate("Tue, 24 Nov 2026 03:04:15 GMT").toSecsSinceEpoch();
}

} // namespace

class ConnectionCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void passesAllSteps();
    void goesByAProxy_data();
    void goesByAProxy();
    void needsNoCertificateForPlainHttp();
    void doesNotFindAHost();
    void findsNobodyListening();
    void namesTheCertificate();
    void namesTheProxysPassword();
    void namesASilentProxy();
    void namesASilentServer();
    void toleratesAnAnswerWithoutTime();
    void canBeDropped();

private:
    [[nodiscard]] QUrl endpoint(const QString &host = u"127.0.0.1"_s) const
    {
        return QUrl(u"https://%1:%2/"_s.arg(host).arg(m_server->serverPort()));
    }
    [[nodiscard]] ConnectionSettings settings(const QNetworkProxy &proxy = direct) const
    {
        return {.proxies = {.proxy = proxy}, .extraCertificates = {m_authority->certificate()}};
    }
    /// The report; an empty one if there is none in time.
    [[nodiscard]] static ConnectionReport check(const QUrl &endpoint,
                                                const ConnectionSettings &settings,
                                                const ExchangeLimits &limits = {});

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<QTcpServer> m_server;
};

void ConnectionCheckTest::initTestCase()
{
    m_authority = TestAuthority::make();
    QVERIFY2(m_authority, "The program openssl makes the certificates.");
    m_server = m_authority->makeServer();
    QVERIFY(m_server && m_server->listen(QHostAddress::LocalHost));
    answerWithEmptyPages(*m_server);
}

ConnectionReport ConnectionCheckTest::check(const QUrl &endpoint,
                                            const ConnectionSettings &settings,
                                            const ExchangeLimits &limits)
{
    const auto report =
            checkConnection(endpoint, settings, {.limits = limits, .localTime = lateTime});
    QSignalSpy finished(report.get(), &PendingBase::finished);
    return finished.wait(longestWait) ? report->result().value() : ConnectionReport();
}

void ConnectionCheckTest::passesAllSteps()
{
    const ConnectionReport report = check(endpoint(u"localhost"_s), settings());
    QCOMPARE(report.endpoint, endpoint(u"localhost"_s));
    QCOMPARE(report.proxy, QString());
    QCOMPARE(report.lookup.state, State::Passed);
    QCOMPARE(report.lookedUp, u"localhost"_s);
    QVERIFY(report.addresses.contains(u"127.0.0.1"_s));
    QCOMPARE(report.connection.state, State::Passed);
    QCOMPARE(report.encryption.state, State::Passed);
    QVERIFY(report.certificate);
    QCOMPARE(report.certificate->subject, u"The server"_s);
    QCOMPARE(report.certificate->issuer, u"The test authority"_s);
    QCOMPARE(report.certificate->validUntil,
             QDateTime(QDate(2049, 12, 31), QTime(23, 59, 59), QTimeZone::utc()));
    QCOMPARE(report.answer.state, State::Passed);
    QCOMPARE(report.httpStatus, 200);
    QCOMPARE(report.clockOffset, -10);
}

void ConnectionCheckTest::goesByAProxy_data()
{
    QTest::addColumn<RealProxy::Kind>("kind");
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::newRow("HTTP") << RealProxy::Kind::Tinyproxy << QNetworkProxy::HttpProxy;
    QTest::newRow("SOCKS") << RealProxy::Kind::Microsocks << QNetworkProxy::Socks5Proxy;
}

void ConnectionCheckTest::goesByAProxy()
{
    QFETCH(RealProxy::Kind, kind);
    QFETCH(QNetworkProxy::ProxyType, type);
    RealProxy proxy(kind, u"me"_s, u"pass"_s);
    QVERIFY(proxy.start());
    const QUrl address(u"//"_s + proxy.address());
    const ConnectionReport report =
            check(endpoint(),
                  settings({type, u"localhost"_s, quint16(address.port()), u"me"_s, u"pass"_s}));
    QCOMPARE(report.proxy, u"localhost:%1"_s.arg(address.port()));
    QCOMPARE(report.lookedUp, u"localhost"_s);
    QCOMPARE(report.connection.state, State::Passed);
    QCOMPARE(report.encryption.state, State::Passed);
    QCOMPARE(report.certificate->subject, u"The server"_s);
    QCOMPARE(report.answer.state, State::Passed);
    QCOMPARE(report.httpStatus, 200);
}

void ConnectionCheckTest::needsNoCertificateForPlainHttp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    answerWithEmptyPages(server);
    const ConnectionReport report =
            check(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())),
                  settings({QNetworkProxy::HttpProxy, u"proxy.invalid"_s, 1}));
    QCOMPARE(report.proxy, QString());
    QCOMPARE(report.connection.state, State::Passed);
    QCOMPARE(report.encryption, ConnectionStep());
    QVERIFY(!report.certificate);
    QCOMPARE(report.answer.state, State::Passed);
}

void ConnectionCheckTest::doesNotFindAHost()
{
    // Longer than a name may be, so that nobody has to be asked.
    const QString host = QStringList(5, QString(60, u'x')).join(u'.');
    const ConnectionReport report = check(QUrl(u"https://"_s + host), settings());
    QCOMPARE(report.lookup.state, State::Failed);
    QVERIFY(report.lookup.error);
    QCOMPARE(report.lookup.error->kind, ApiError::Kind::Network);
    QVERIFY2(report.lookup.error->message.contains("is not found: "_L1),
             qPrintable(report.lookup.error->message));
    QCOMPARE(report.lookedUp, host);
    QCOMPARE(report.connection, ConnectionStep());
    QCOMPARE(report.encryption, ConnectionStep());
    QCOMPARE(report.answer, ConnectionStep());
}

void ConnectionCheckTest::findsNobodyListening()
{
    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const ConnectionReport report =
            check(QUrl(u"https://127.0.0.1:%1/"_s.arg(taken.localPort())), settings());
    QCOMPARE(report.lookup.state, State::Passed);
    QCOMPARE(report.addresses, QStringList {u"127.0.0.1"_s});
    QCOMPARE(report.connection.state, State::Failed);
    QCOMPARE(report.connection.error->message, u"Connection refused"_s);
    QCOMPARE(report.encryption, ConnectionStep());
    QCOMPARE(report.answer, ConnectionStep());
}

void ConnectionCheckTest::namesTheCertificate()
{
    const ConnectionReport report = check(endpoint(), {.proxies = {.proxy = direct}});
    QCOMPARE(report.connection.state, State::Passed);
    QCOMPARE(report.encryption.state, State::Failed);
    QCOMPARE(report.encryption.error->obstacle, Obstacle::UnknownIssuer);
    QVERIFY(report.certificate);
    QCOMPARE(report.certificate->issuer, u"The test authority"_s);
    QCOMPARE(report.answer, ConnectionStep());
}

void ConnectionCheckTest::namesTheProxysPassword()
{
    ProxyServer proxy(m_server->serverPort(), ProxyServer::Manner::AskForPassword);
    QVERIFY(proxy.start());
    const QUrl address(u"//"_s + proxy.address());
    const ConnectionReport report =
            check(endpoint(),
                  settings({QNetworkProxy::HttpProxy, address.host(), quint16(address.port())}));
    QCOMPARE(report.connection.state, State::Failed);
    QCOMPARE(report.connection.error->obstacle, Obstacle::NoProxyPassword);
    QCOMPARE(report.encryption, ConnectionStep());
}

void ConnectionCheckTest::namesASilentProxy()
{
    ProxyServer proxy(1, ProxyServer::Manner::Silent);
    QVERIFY(proxy.start());
    const QUrl address(u"//"_s + proxy.address());
    const ConnectionReport report =
            check(endpoint(),
                  settings({QNetworkProxy::HttpProxy, address.host(), quint16(address.port())}),
                  {.idle = 100ms});
    QCOMPARE(report.connection.state, State::Failed);
    QCOMPARE(report.connection.error->kind, ApiError::Kind::Timeout);
    QCOMPARE(report.connection.error->message,
             u"nothing for 0.1 s, through the proxy "_s + proxy.address());
    QCOMPARE(report.encryption, ConnectionStep());
}

void ConnectionCheckTest::namesASilentServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    // Long enough to connect.
    const ConnectionReport report = check(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())),
                                          settings(), {.idle = 2000ms});
    QCOMPARE(report.connection.state, State::Passed);
    QCOMPARE(report.encryption.state, State::Failed);
    QCOMPARE(report.encryption.error->message, u"nothing for 2 s"_s);
    QCOMPARE(report.answer, ConnectionStep());
}

void ConnectionCheckTest::toleratesAnAnswerWithoutTime()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->readAll().endsWith('}'))
                socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        });
    });
    const ConnectionReport report =
            check(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())), settings());
    QCOMPARE(report.answer.state, State::Passed);
    QCOMPARE(report.httpStatus, 502);
    QVERIFY(!report.clockOffset);
}

void ConnectionCheckTest::canBeDropped()
{
    // While it waits for the answer.
    const auto server = m_authority->makeServer();
    QVERIFY(server && server->listen(QHostAddress::LocalHost));
    bool isAsked = false;
    bool isEnded = false;
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket *socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
            isAsked = true;
            connect(socket, &QTcpSocket::disconnected, this, [&isEnded] { isEnded = true; });
        });
    });
    auto report =
            checkConnection(QUrl(u"https://127.0.0.1:%1/"_s.arg(server->serverPort())), settings());
    QSignalSpy finished(report.get(), &PendingBase::finished);
    QVERIFY(waitFor(u"the request"_s, [&isAsked] { return isAsked; }));
    report.reset();
    QVERIFY(waitFor(u"the end of its connection"_s, [&isEnded] { return isEnded; }));
    QCOMPARE(finished.count(), 0);

    // Before it begins, and from its own signal.
    checkConnection(endpoint(), settings()).reset();
    auto dropped = checkConnection(endpoint(), settings());
    bool isDropped = false;
    connect(dropped.get(), &PendingBase::finished, this, [&] {
        dropped.reset();
        isDropped = true;
    });
    QVERIFY(waitFor(u"the end of the check"_s, [&isDropped] { return isDropped; }));
}

QTEST_GUILESS_MAIN(ConnectionCheckTest)
#include "tst_connectioncheck.moc"
