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
    void saysThatHeadersAreTooLong_data();
    void saysThatHeadersAreTooLong();
    void takesTheStatusWithoutHeaders();
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

void LongAnswersTest::saysThatHeadersAreTooLong_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("message");

    const QString tooLong = u"its headers are longer than 64 KiB"_s;
    const QString noneRead = u"it has no headers, or more than can be read"_s;
    const auto header = [](qsizetype size) -> QByteArray {
        return "X: " + QByteArray(size, 'x') + "\r\n";
    };
    QTest::newRow("longer than is taken") << header(80 * 1024) << tooLong;
    // Of these Qt gives none, not even Content-Length.
    QTest::newRow("longer than Qt reads") << header(200 * 1024) << noneRead;
    QTest::newRow("longer than Qt reads, together") << header(1024).repeated(500) << noneRead;
    QTest::newRow("more than Qt reads") << "X: x\r\n"_ba.repeated(2000) << noneRead;
}

/// At once: the connection stays open, and nothing more comes.
void LongAnswersTest::saysThatHeadersAreTooLong()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, message);
    m_server->answer = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 4\r\n\r\nbody";
    m_server->isClosing = false;
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(!exchange->result());
    QCOMPARE(exchange->result().error().kind, ApiError::Kind::Malformed);
    QCOMPARE(exchange->result().error().message, message);
}

/// Such as that of a proxy that has no more to say.
void LongAnswersTest::takesTheStatusWithoutHeaders()
{
    m_server->answer = "HTTP/1.1 502 Bad Gateway\r\n\r\n";
    m_server->isClosing = false;
    const auto exchange = post();
    QSignalSpy finished(exchange.get(), &Exchange::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(exchange->result());
    QCOMPARE(exchange->result()->status, 502);
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
