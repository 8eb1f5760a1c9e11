// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apicall.h"

#include "support/waiting.h"

#include "callfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which replies a call takes for its answer, and after which it asks again.
class ApiCallRetryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void triesAgainAndSignsAnew();
    void givesUpAfterThreeRetries();
    void doesNotRepeatRefusals_data();
    void doesNotRepeatRefusals();
    void repeatsBrokenAnswers();
    void endsWhatHangs();
    void triesOnceMoreWhatHangsWhereThereWereAnswers();
    void goesToNewConnections();
    void sendsNothingThatNoHeaderCanHold();
    void putsBackWhatCameTooFast();
    void givesUpWhatAlwaysComesTooFast();
    void putsBackHttp429();

private:
    std::unique_ptr<CallFixture> m_calls;
};

void ApiCallRetryTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_unique<CallFixture>(
            CallSettings {.firstPause = 1ms, .budget = RequestBudget(40, 1)});
}

void ApiCallRetryTest::triesAgainAndSignsAnew()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(errorJson("RequestLimitExceeded.UinLimitExceeded"));
    QCOMPARE(finished.count(), 0);
    m_calls->localTime += 7;
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    QCOMPARE(m_calls->header(1, "X-TC-Timestamp"), "1700000007");
    QCOMPARE(m_calls->header(1, "Authorization"), m_calls->authorization(m_calls->credential));
    m_calls->reply(1).answerStatus(503, "busy");
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    m_calls->reply(2).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
}

void ApiCallRetryTest::givesUpAfterThreeRetries()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    for (qsizetype attempt = 0; attempt < 4; ++attempt) {
        QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), attempt + 1, longestWait);
        QCOMPARE(finished.count(), 0);
        m_calls->reply(attempt).succeed(errorJson("InternalError", "broken"));
    }
    QCOMPARE(finished.count(), 1);
    QVERIFY(!call->result());
    QCOMPARE(call->result().error().code, u"InternalError"_s);
    QCOMPARE(call->result().error().message, u"broken"_s);
    QCOMPARE(m_calls->sent.count(), 4);
}

void ApiCallRetryTest::doesNotRepeatRefusals_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"AuthFailure.InvalidAuthorization", "InvalidFilter",
                             "UnauthorizedOperation.PermissionDenied"})
        QTest::newRow(code) << QByteArray(code);
}

void ApiCallRetryTest::doesNotRepeatRefusals()
{
    QFETCH(QByteArray, code);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(errorJson(code));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().code.toLatin1(), code);
}

void ApiCallRetryTest::repeatsBrokenAnswers()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).breakOff(R"({"Response":{"TotalCount":1,"Ima)");
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 2, longestWait);
    m_calls->reply(1).fail(QNetworkReply::ConnectionRefusedError);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    m_calls->reply(2).fail(QNetworkReply::ContentReSendError);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 4, longestWait);
    m_calls->reply(3).fail(QNetworkReply::HostNotFoundError);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().kind, ApiError::Kind::Network);
    QCOMPARE(call->result().error().message, u"The test says no"_s);
}

void ApiCallRetryTest::endsWhatHangs()
{
    m_calls->settings.limits.total = 5ms;
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    // Nothing has ever come from there.
    QCOMPARE(m_calls->sent.count(), 1);
    QCOMPARE(call->result().error().kind, ApiError::Kind::Timeout);
}

void ApiCallRetryTest::triesOnceMoreWhatHangsWhereThereWereAnswers()
{
    const auto good = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(wordJson("yes"));

    m_calls->settings.limits.idle = 5ms;
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(m_calls->sent.count(), 1 + 2);
    QCOMPARE(call->result().error().message, u"no byte for 0.005 s"_s);
}

void ApiCallRetryTest::goesToNewConnections()
{
    QNetworkAccessManager *first = &m_calls->network.withRoom();
    const auto good = m_calls->call();
    const auto bad = m_calls->call();
    const auto alsoBad = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 3, longestWait);
    QCOMPARE(m_calls->reply(2).manager(), first);

    m_calls->reply(1).fail(QNetworkReply::RemoteHostClosedError);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 4, longestWait);
    QNetworkAccessManager *second = m_calls->reply(3).manager();
    QVERIFY(second != first);
    // What fails there, too, does not leave the new ones behind.
    m_calls->reply(2).fail(QNetworkReply::RemoteHostClosedError);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 5, longestWait);
    QCOMPARE(m_calls->reply(4).manager(), second);
    // What is under way there goes on.
    QSignalSpy finished(good.get(), &PendingBase::finished);
    m_calls->reply(0).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(good->result());
}

void ApiCallRetryTest::sendsNothingThatNoHeaderCanHold()
{
    Credential bad = m_calls->credential;
    bad.token += u"\r\nX-Evil: 1"_s;
    m_calls->provider.setAnswer(bad);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(m_calls->sent.count(), 0);
    QCOMPARE(call->result().error().field, u"X-TC-Token"_s);
    QCOMPARE(m_calls->records.constLast().tries, 0);
}

void ApiCallRetryTest::putsBackWhatCameTooFast()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    // It has its three retries besides.
    qsizetype number = 0;
    for (const char *code :
         {"RequestLimitExceeded", "InternalError", "RequestLimitExceeded.UinLimitExceeded",
          "InternalError", "RequestLimitExceeded.Any", "InternalError", "RequestLimitExceeded"}) {
        QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), number + 1, longestWait);
        m_calls->reply(number++).succeed(errorJson(code));
        QCOMPARE(finished.count(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), number + 1, longestWait);
    m_calls->reply(number).succeed(wordJson("yes"));
    QCOMPARE(finished.count(), 1);
    QVERIFY(call->result());
}

void ApiCallRetryTest::givesUpWhatAlwaysComesTooFast()
{
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    for (qsizetype number = 0; number < 21; ++number) {
        QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), number + 1, longestWait);
        QCOMPARE(finished.count(), 0);
        m_calls->reply(number).succeed(errorJson("RequestLimitExceeded"));
    }
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().code, u"RequestLimitExceeded"_s);
}

void ApiCallRetryTest::putsBackHttp429()
{
    QSignalSpy changed(&m_calls->gate, &RequestGate::slowedDownChanged);
    const auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    for (qsizetype number = 0; number < 21; ++number) {
        QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), number + 1, longestWait);
        QCOMPARE(finished.count(), 0);
        m_calls->reply(number).answerStatus(429, "slow down");
        QVERIFY(m_calls->gate.isSlowedDown());
    }
    QVERIFY(!changed.isEmpty());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(call->result().error().kind, ApiError::Kind::Http);
    QCOMPARE(call->result().error().httpStatus, 429);
}

QTEST_GUILESS_MAIN(ApiCallRetryTest)
#include "tst_apicallretry.moc"
