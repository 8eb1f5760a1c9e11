// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apicall.h"

#include "support/waiting.h"

#include "callfixture.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// What a call does when the service refuses it for its time.
class ApiCallClockTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void correctsItsClockOnce();
    void saysNothingOnceTheClockIsRight();
    void doesNotTrustAMissingDate();

private:
    std::unique_ptr<CallFixture> m_calls;
};

namespace {

const QByteArray expired = errorJson("AuthFailure.SignatureExpire");

QByteArray httpDate(qint64 seconds)
{
    return QLocale::c()
            .toString(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()),
                      u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
}

} // namespace

void ApiCallClockTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_unique<CallFixture>();
}

void ApiCallClockTest::correctsItsClockOnce()
{
    QSignalSpy offset(&m_calls->clock, &ServerClock::offsetChanged);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    QCOMPARE(m_calls->header(0, "X-TC-Timestamp"), "1700000000");
    const QByteArray serverTime = httpDate(m_calls->localTime + 3600);
    m_calls->reply(0).succeed(expired, serverTime);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    QCOMPARE(m_calls->header(1, "X-TC-Timestamp"), "1700003600");
    QCOMPARE(offset.count(), 1);
    QCOMPARE(offset.first().first().toLongLong(), 3600);

    // Once: a second refusal is the answer.
    m_calls->reply(1).succeed(expired, serverTime);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().code, u"AuthFailure.SignatureExpire"_s);

    // The next request starts with the corrected clock.
    m_calls->localTime += 10;
    const auto next = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    QCOMPARE(m_calls->header(2, "X-TC-Timestamp"), "1700003610");
    QCOMPARE(offset.count(), 1);
}

void ApiCallClockTest::saysNothingOnceTheClockIsRight()
{
    QSignalSpy offset(&m_calls->clock, &ServerClock::offsetChanged);
    const auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(expired, httpDate(m_calls->localTime + 3600));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    m_calls->reply(1).succeed(wordJson("yes"));
    QCOMPARE(offset.count(), 1);

    // Someone sets this computer's clock: now the correction is what is wrong.
    m_calls->localTime += 3600;
    const auto next = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    QCOMPARE(m_calls->header(2, "X-TC-Timestamp"), "1700007200");
    m_calls->reply(2).succeed(expired, httpDate(m_calls->localTime));
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 4, longestWait);
    QCOMPARE(m_calls->header(3, "X-TC-Timestamp"), "1700003600");
    QCOMPARE(offset.count(), 1);
}

void ApiCallClockTest::doesNotTrustAMissingDate()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(expired);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_calls->provider.asked().size(), 1); // No other credential would help.
}

QTEST_GUILESS_MAIN(ApiCallClockTest)
#include "tst_apicallclock.moc"
