// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/exchange.h"

#include "support/packing.h"
#include "support/waiting.h"

#include "byteserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
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

/// How much of an answer is read, and when; over real sockets, against a server that sends just the
/// bytes it is told to.
class LongAnswersTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cutsALongRefusal();
    void saysThatHeadersAreTooLong();
    void asksForKnownEncodings();
    void endsALongAnswer_data();
    void endsALongAnswer();
    void readsALongAnswerThatPacksWell_data();
    void readsALongAnswerThatPacksWell();
    void waitsForItsTurnToReadALongAnswer_data();
    void waitsForItsTurnToReadALongAnswer();

private:
    [[nodiscard]] std::unique_ptr<Exchange> post(const ExchangeLimits &limits = {});

    std::unique_ptr<ByteServer> m_server;
    QNetworkAccessManager m_network;
    ReadingTurns m_turns;
};

void LongAnswersTest::init()
{
    m_server = std::make_unique<ByteServer>();
}

std::unique_ptr<Exchange> LongAnswersTest::post(const ExchangeLimits &limits)
{
    QNetworkRequest request(m_server->url());
    request.setRawHeader("Content-Type", "application/json");
    return std::make_unique<Exchange>(m_network, request, "{}", limits, m_turns);
}

void LongAnswersTest::cutsALongRefusal()
{
    const QByteArray page(3 * 1024 * 1024, 'x');
    m_server->answer =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: " + QByteArray::number(page.size()) +
            "\r\n\r\n" + page;
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QCOMPARE(exchange->result()->status, 502);
    QVERIFY(exchange->result()->body.size() < 2 * 1024 * 1024);
}

void LongAnswersTest::saysThatHeadersAreTooLong()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nX-Long: " + QByteArray(80 * 1024, 'x') +
                       "\r\nContent-Length: 4\r\n\r\nbody";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Malformed);
    QCOMPARE(exchange->result().error().message, u"its headers are longer than 64 KiB"_s);
}

/// It is Qt that asks. What it may ask for is seen to be bounded in the next tests.
void LongAnswersTest::asksForKnownEncodings()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(m_server->acceptedEncodings().contains("gzip"));
    for (const QByteArray &encoding : m_server->acceptedEncodings())
        QVERIFY2(contentEncodings().contains(encoding), encoding.constData());
}

void LongAnswersTest::endsALongAnswer_data()
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

void LongAnswersTest::endsALongAnswer()
{
    QFETCH(QByteArray, answer);
    m_server->answer = answer;
    const auto exchange = post({.size = 2 * 1024 * 1024});
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Malformed);
    QCOMPARE(exchange->result().error().message, u"it is longer than 2 MiB"_s);
}

void LongAnswersTest::readsALongAnswerThatPacksWell_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding : {"deflate", "gzip", "zstd"})
        QTest::newRow(encoding) << QByteArray(encoding);
}

void LongAnswersTest::readsALongAnswerThatPacksWell()
{
    QFETCH(QByteArray, encoding);
    const QByteArray body(20 * 1024 * 1024, ' ');
    m_server->answer = packedAnswer(packed(body, encoding), encoding);
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QVERIFY(exchange->result()->body == body);
}

void LongAnswersTest::waitsForItsTurnToReadALongAnswer_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("plain") << ""_ba;
    QTest::newRow("packed") << "gzip"_ba;
}

void LongAnswersTest::waitsForItsTurnToReadALongAnswer()
{
    QFETCH(QByteArray, encoding);
    QByteArray body;
    for (qint64 number = 0; body.size() < 5 * 1024 * 1024; ++number)
        body += QByteArray::number(number * 7919 % 1'000'003);
    m_server->answer =
            encoding.isEmpty()
                    ? "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                              "\r\n\r\n" + body
                    : packedAnswer(packed(body, encoding), encoding);
    m_server->isClosing = false;
    auto other = std::make_unique<ReadingTurn>(m_turns);
    const auto exchange = post({.idle = 1s, .total = 2s});
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->posts, 1, longestWait);

    // Time passes, as is seen by one that hangs; that of the other stands still.
    m_server->answer.clear();
    const auto clock = post({.idle = 2500ms});
    QSignalSpy struck(clock.get(), &Exchange::finished);
    QVERIFY(struck.wait(longestWait));
    QCOMPARE(finished.count(), 0);

    other.reset();
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QVERIFY(exchange->result()->body == body);
}

QTEST_GUILESS_MAIN(LongAnswersTest)
#include "tst_longanswers.moc"
