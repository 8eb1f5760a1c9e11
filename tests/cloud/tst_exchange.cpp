// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/exchange.h"

#include "cloud/apirequest.h"
#include "cloud/tc3signer.h"
#include "support/packing.h"
#include "support/waiting.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An answer with a packed body, as servers like to send them.
QByteArray packedAnswer(const QByteArray &bytes, const QByteArray &encoding)
{
    return "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding +
           "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
}

} // namespace

/// Over real sockets, against a server that sends just the bytes it is told to.
class ExchangeTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void returnsAnAnswer();
    void takesAnyStatusAsAnAnswer_data();
    void takesAnyStatusAsAnAnswer();
    void sendsWhatWasSigned();
    void hasTheLimitsOfItsContract();
    void endsWhenNothingMoves();
    void endsAtTheDeadline();
    void noticesABrokenAnswer();
    void noticesThatNobodyListens();
    void canBeDropped();
    void doesNotFollowRedirects();
    void sendsOnceOnly_data();
    void sendsOnceOnly();
    void asksForKnownEncodings();
    void endsALongAnswer_data();
    void endsALongAnswer();
    void readsALongAnswerThatPacksWell_data();
    void readsALongAnswerThatPacksWell();

private:
    [[nodiscard]] QUrl url() const;
    /// The encodings of an answer that the last request asked for.
    [[nodiscard]] QByteArrayList acceptedEncodings() const;
    [[nodiscard]] std::unique_ptr<Exchange> post(const ExchangeLimits &limits = {});

    std::unique_ptr<QTcpServer> m_server;
    QNetworkAccessManager m_network;
    QByteArray m_received;
    int m_posts = 0;
    QByteArray m_answer; ///< Sent when the whole request is in; then the connection is closed.
    QByteArray m_drip;   ///< Sent over and over, without an end.
    bool m_isClosing = true;
};

void ExchangeTest::init()
{
    m_received.clear();
    m_answer.clear();
    m_drip.clear();
    m_posts = 0;
    m_isClosing = true;
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_received += socket->readAll();
            if (!m_received.endsWith("{}"))
                return;
            ++m_posts;
            socket->write(m_answer);
            if (m_isClosing)
                socket->disconnectFromHost();
        });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
            if (!m_drip.isEmpty() && socket->bytesToWrite() == 0)
                socket->write(m_drip);
        });
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

QUrl ExchangeTest::url() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server->serverPort()));
}

QByteArrayList ExchangeTest::acceptedEncodings() const
{
    const QByteArray name = "\r\nAccept-Encoding: ";
    const qsizetype from = m_received.indexOf(name) + name.size();
    QByteArrayList encodings =
            m_received.mid(from, m_received.indexOf("\r\n", from) - from).split(',');
    for (QByteArray &encoding : encodings)
        encoding = encoding.trimmed();
    return encodings;
}

std::unique_ptr<Exchange> ExchangeTest::post(const ExchangeLimits &limits)
{
    QNetworkRequest request(url());
    request.setRawHeader("Content-Type", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return std::make_unique<Exchange>(m_network, request, "{}", limits);
}

void ExchangeTest::returnsAnAnswer()
{
    m_answer = "HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 03:04:05 GMT\r\n"
               "Content-Length: 4\r\n\r\nbody";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QCOMPARE(exchange->result()->status, 200);
    QCOMPARE(exchange->result()->body, "body");
    QCOMPARE(exchange->result()->date, parseHttpDate("Tue, 24 Nov 2026 03:04:05 GMT"));
}

void ExchangeTest::takesAnyStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 429, 500, 502, 503})
        QTest::addRow("%d", status) << status;
}

void ExchangeTest::takesAnyStatusAsAnAnswer()
{
    QFETCH(int, status);
    m_answer =
            "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\nContent-Length: 4\r\n\r\nbody";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QCOMPARE(exchange->result()->status, status);
    QCOMPARE(exchange->result()->body, "body");
}

void ExchangeTest::sendsWhatWasSigned()
{
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const Credential credential = {.secretId = u"id"_s, .secretKey = u"key"_s};
    const ApiRequest request = {.endpoint = url(),
                                .service = "cvm",
                                .action = "DescribeImages",
                                .version = "2017-03-12",
                                .body = "{}"};
    const Exchange exchange(m_network, signedHttpRequest(request, {}, credential, 1700000000), "{}",
                            {});
    QSignalSpy finished(&exchange, &Exchange::finished);
    QVERIFY(finished.wait(longestWait));

    // Signed again from the bytes that arrived, it must be the signature that arrived.
    const auto header = [this](const QByteArray &name) {
        const qsizetype from = m_received.indexOf(QByteArray("\r\n" + name + ": "));
        Q_ASSERT(from >= 0);
        const qsizetype value = from + 2 + name.size() + 2;
        return m_received.mid(value, m_received.indexOf("\r\n", value) - value);
    };
    QCOMPARE(m_received.count("\r\nHost: "), 1);
    QCOMPARE(m_received.count("\r\nContent-Type: "), 1);
    const Tc3::Signature expected =
            Tc3::sign(credential, {.host = header("Host"),
                                   .contentType = header("Content-Type"),
                                   .body = m_received.mid(m_received.indexOf("\r\n\r\n") + 4),
                                   .service = "cvm",
                                   .timestamp = header("X-TC-Timestamp").toLongLong()});
    QCOMPARE(header("Authorization"), expected.authorization);
    QCOMPARE(header("Host"), "127.0.0.1:" + QByteArray::number(m_server->serverPort()));
}

void ExchangeTest::hasTheLimitsOfItsContract()
{
    const ExchangeLimits limits;
    QCOMPARE(limits.idle, 15s);
    QCOMPARE(limits.total, 60s);
    QCOMPARE(limits.size, 64 * 1024 * 1024);
}

void ExchangeTest::endsWhenNothingMoves()
{
    m_isClosing = false;
    const auto exchange = post({.idle = 30ms});
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Timeout);
    QCOMPARE(exchange->result().error().message, u"no byte for 0.03 s"_s);
}

void ExchangeTest::endsAtTheDeadline()
{
    // Bytes keep moving, so that only the deadline can end it.
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n";
    m_drip = "drip";
    m_isClosing = false;
    const auto exchange = post({.total = 50ms});
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Timeout);
    QCOMPARE(exchange->result().error().message, u"not finished within 0.05 s"_s);
}

void ExchangeTest::noticesABrokenAnswer()
{
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Response\"";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Network);
}

void ExchangeTest::noticesThatNobodyListens()
{
    // Nobody can listen on a port that is taken.
    QTcpSocket taken;
    QVERIFY(taken.bind(QHostAddress::LocalHost));
    const QUrl dead(u"http://127.0.0.1:%1/"_s.arg(taken.localPort()));
    const Exchange exchange(m_network, QNetworkRequest(dead), "{}", {});
    QSignalSpy finished(&exchange, &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange.result());
    QCOMPARE(exchange.result().error().kind, ApiError::Kind::Network);
    QVERIFY(!exchange.result().error().message.isEmpty());
}

void ExchangeTest::canBeDropped()
{
    m_isClosing = false;
    auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QTRY_VERIFY_WITH_TIMEOUT(m_received.endsWith("{}"), longestWait);
    exchange.reset();
    QCOMPARE(finished.count(), 0);
}

void ExchangeTest::doesNotFollowRedirects()
{
    m_answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QCOMPARE(exchange->result()->status, 302);
}

void ExchangeTest::sendsOnceOnly_data()
{
    QTest::addColumn<bool>("isConnected");
    QTest::newRow("on a new connection") << false;
    QTest::newRow("on one that is kept") << true;
}

void ExchangeTest::sendsOnceOnly()
{
    QFETCH(bool, isConnected);
    m_isClosing = false;
    if (isConnected) {
        m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        const auto first = post();
        QSignalSpy finished(first.get(), &Exchange::finished);
        QVERIFY(finished.wait(longestWait));
        QVERIFY(first->result());
    }

    // The connection is closed without an answer, for which Qt would send the request again.
    m_posts = 0;
    m_answer.clear();
    m_isClosing = true;
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Network);
    QCOMPARE(exchange->result().error().message, u"the connection was closed without an answer"_s);
    QCOMPARE(m_posts, 1);
}

/// It is Qt that asks. What it may ask for is seen to be bounded in the next tests.
void ExchangeTest::asksForKnownEncodings()
{
    m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(acceptedEncodings().contains("gzip"));
    for (const QByteArray &encoding : acceptedEncodings())
        QVERIFY2(contentEncodings().contains(encoding), encoding.constData());
}

void ExchangeTest::endsALongAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("plain") << "HTTP/1.1 200 OK\r\nContent-Length: 2097153\r\n\r\n" +
                                      QByteArray(2097153, ' ');
    const QByteArray blanks(256 * 1024 * 1024, ' ');
    for (const QByteArray &encoding : contentEncodings()) {
        QTest::addRow("unpacks to a thousand times its size, %s", encoding.constData())
                << packedAnswer(encoding == "br" ? brotliBomb() : packed(blanks, encoding),
                                encoding);
    }
}

void ExchangeTest::endsALongAnswer()
{
    QFETCH(QByteArray, answer);
    m_answer = answer;
    const auto exchange = post({.size = 2 * 1024 * 1024});
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Malformed);
    QCOMPARE(exchange->result().error().message, u"it is longer than 2 MiB"_s);
}

void ExchangeTest::readsALongAnswerThatPacksWell_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding : {"deflate", "gzip", "zstd"})
        QTest::newRow(encoding) << QByteArray(encoding);
}

void ExchangeTest::readsALongAnswerThatPacksWell()
{
    QFETCH(QByteArray, encoding);
    const QByteArray body(20 * 1024 * 1024, ' ');
    m_answer = packedAnswer(packed(body, encoding), encoding);
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QVERIFY(exchange->result()->body == body);
}

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
