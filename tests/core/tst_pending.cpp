// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/pending.h"

#include "support/waiting.h"

#include <QPointer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// An answer that the test gives by hand. Cancelling finishes it, as aborting a network reply does.
class HandPending final : public Pending<int>
{
public:
    explicit HandPending(int &cancels) : m_cancels(cancels) { }

    void succeed(int value) { finish(value); }
    void fail(const ApiError &error) { finish(Failure(error)); }

protected:
    void cancel() override
    {
        ++m_cancels;
        emit finished();
    }

private:
    int &m_cancels;
};

} // namespace

class PendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theResultIsThereInsideFinished();
    void anErrorIsAResult();
    void droppingCancelsAndSilences();
    void assigningCancelsTheLast();
    void itMayBeDroppedInsideFinished();

private:
    HandPending *makePending();

    int m_cancels = 0;
};

void PendingTest::init()
{
    m_cancels = 0;
}

HandPending *PendingTest::makePending()
{
    return new HandPending(m_cancels);
}

void PendingTest::theResultIsThereInsideFinished()
{
    HandPending *hand = makePending();
    const PendingPtr<int> pending(hand);
    QList<int> values;
    connect(hand, &PendingBase::finished, this,
            [hand, &values] { values.append(hand->result().value()); });
    hand->succeed(7);
    QCOMPARE(values, QList<int> {7});
    QVERIFY(pending->result() == 7);
}

void PendingTest::anErrorIsAResult()
{
    HandPending *hand = makePending();
    const PendingPtr<int> pending(hand);
    const ApiError error {.kind = ApiError::Kind::Timeout, .message = u"Late."_s};
    hand->fail(error);
    QVERIFY(!pending->result());
    QCOMPARE(pending->result().error(), error);
}

void PendingTest::droppingCancelsAndSilences()
{
    const QPointer<HandPending> hand = makePending();
    PendingPtr<int> pending(hand);
    QSignalSpy finished(hand, &PendingBase::finished);
    pending.reset();
    QCOMPARE(m_cancels, 1);
    QCOMPARE(finished.size(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!hand, longestWait);
}

void PendingTest::assigningCancelsTheLast()
{
    const QPointer<HandPending> first = makePending();
    PendingPtr<int> pending(first);
    pending = PendingPtr<int>(makePending());
    QCOMPARE(m_cancels, 1);
    QVERIFY(pending.get() != first);
    QTRY_VERIFY_WITH_TIMEOUT(!first, longestWait);
}

void PendingTest::itMayBeDroppedInsideFinished()
{
    const QPointer<HandPending> hand = makePending();
    PendingPtr<int> pending(hand);
    int calls = 0;
    connect(hand, &PendingBase::finished, this, [&pending, &calls] {
        ++calls;
        pending.reset();
    });
    hand->succeed(1);
    QVERIFY(!pending);
    QCOMPARE(calls, 1);
    QTRY_VERIFY_WITH_TIMEOUT(!hand, longestWait);
}

QTEST_GUILESS_MAIN(PendingTest)
#include "tst_pending.moc"
