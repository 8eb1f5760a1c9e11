// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apicall.h"

#include "support/waiting.h"

#include "callfixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <vector>

using namespace Qt::StringLiterals;

/// Dropping a call is canceling it, whatever it is waiting for.
class ApiCallDroppingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whileItWaitsForItsTurn();
    void whileTheCredentialIsAskedFor();
    void whileItIsOnItsWay();
    void inThePause();
    void inItsOwnSlot();
    void doesNotWaitForItsDeletion_data();
    void doesNotWaitForItsDeletion();

private:
    /// Whether as many other calls as may be under way at a time are sent and answered.
    [[nodiscard]] bool othersHaveAllPlaces();

    std::unique_ptr<CallFixture> m_calls;
};

void ApiCallDroppingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_calls = std::make_unique<CallFixture>();
}

bool ApiCallDroppingTest::othersHaveAllPlaces()
{
    const qsizetype before = m_calls->sent.count();
    const qsizetype after = before + RequestGate::maxInFlight;
    std::vector<PendingPtr<WordAnswer>> calls;
    int answered = 0;
    for (int i = 0; i < RequestGate::maxInFlight; ++i) {
        calls.push_back(m_calls->call());
        connect(calls.back().get(), &PendingBase::finished, this, [&answered] { ++answered; });
    }
    if (!waitFor(u"the other calls to be sent"_s, [&] { return m_calls->sent.count() == after; }))
        return false;
    for (qsizetype i = before; i < after; ++i)
        m_calls->reply(i).succeed(wordJson("yes"));
    return answered == RequestGate::maxInFlight;
}

void ApiCallDroppingTest::whileItWaitsForItsTurn()
{
    auto call = m_calls->call();
    call.reset();
    QCOMPARE(m_calls->records.size(), 1);
    QVERIFY(m_calls->records.first().isCanceled);
    QCOMPARE(m_calls->records.first().tries, 0);
    QVERIFY(othersHaveAllPlaces());
}

void ApiCallDroppingTest::whileTheCredentialIsAskedFor()
{
    m_calls->provider.hold();
    auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->provider.asked().size(), 1, longestWait);
    call.reset();
    m_calls->provider.release();
    QCOMPARE(m_calls->sent.count(), 0);
    QVERIFY(m_calls->records.first().isCanceled);
    QCOMPARE(m_calls->records.first().tries, 0);
    QVERIFY(othersHaveAllPlaces());
}

void ApiCallDroppingTest::whileItIsOnItsWay()
{
    auto call = m_calls->call();
    QSignalSpy finished(call.get(), &PendingBase::finished);
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    call.reset();
    QVERIFY(m_calls->reply(0).isAborted());
    QCOMPARE(finished.count(), 0);
    QVERIFY(m_calls->records.first().isCanceled);
    QCOMPARE(m_calls->records.first().tries, 1);
    QVERIFY(othersHaveAllPlaces());
}

void ApiCallDroppingTest::inThePause()
{
    auto call = m_calls->call();
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(errorJson("InternalError"));
    call.reset();
    QCOMPARE(m_calls->records.size(), 1);
    QVERIFY(m_calls->records.first().isCanceled);
    QCOMPARE(m_calls->records.first().tries, 1);
}

void ApiCallDroppingTest::inItsOwnSlot()
{
    auto call = m_calls->call();
    bool isCalled = false;
    connect(call.get(), &PendingBase::finished, this, [&call, &isCalled] {
        isCalled = true;
        call.reset();
    });
    QTRY_COMPARE_WITH_TIMEOUT(m_calls->sent.count(), 1, longestWait);
    m_calls->reply(0).succeed(wordJson("yes"));
    QVERIFY(isCalled);
    QCOMPARE(m_calls->records.size(), 1);
    QVERIFY(!m_calls->records.first().isCanceled);
}

void ApiCallDroppingTest::doesNotWaitForItsDeletion_data()
{
    QTest::addColumn<bool>("isPausing");
    QTest::newRow("waiting for its turn") << false;
    QTest::newRow("pausing") << true;
}

/// What is dropped inside the event loop is not deleted by a loop within, such as that of a dialog.
void ApiCallDroppingTest::doesNotWaitForItsDeletion()
{
    QFETCH(bool, isPausing);
    bool isOver = false;
    QTimer::singleShot(0, this, [&] {
        QSignalSpy added(&m_calls->sent, &SentRequests::added);
        const auto sendAndFail = [&] {
            if (added.wait(longestWait))
                m_calls->reply(m_calls->sent.count() - 1).succeed(errorJson("InternalError"));
        };
        auto dropped = m_calls->call();
        if (isPausing)
            sendAndFail();
        dropped.reset();
        // By its third try, another call has paused for longer than the first would have.
        const auto later = m_calls->call();
        for (int i = 0; i < 3; ++i)
            sendAndFail();
        isOver = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isOver, longestWait);
    QCOMPARE(m_calls->sent.count(), isPausing ? 4 : 3);
}

QTEST_GUILESS_MAIN(ApiCallDroppingTest)
#include "tst_apicalldropping.moc"
