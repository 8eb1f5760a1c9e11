// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/chained.h"

#include "core/deferred.h"
#include "support/answers.h"
#include "support/handpending.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

class ChainedTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksTheSecondKnowingTheFirst();
    void tellsTheSecondOfAnError();
    void droppingDropsTheFirst();
    void droppingDropsTheSecond();
    void mayBeDroppedInsideFinished();

private:
    /// A chain of the two questions below.
    [[nodiscard]] PendingPtr<QString> chained();

    QPointer<HandPending<int>> m_first;
    QPointer<HandPending<QString>> m_second;
    std::optional<Result<int>> m_told; // when the second was asked
};

void ChainedTest::init()
{
    m_told.reset();
}

PendingPtr<QString> ChainedTest::chained()
{
    m_first = new HandPending<int>;
    m_second = new HandPending<QString>;
    return chain<QString>(PendingPtr<int>(m_first), [this](const Result<int> &first) {
        m_told = first;
        return PendingPtr<QString>(m_second);
    });
}

void ChainedTest::asksTheSecondKnowingTheFirst()
{
    const PendingPtr<QString> answer = chained();
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(!m_told);
    m_first->give(7);
    QVERIFY(m_told);
    QVERIFY(*m_told == 7);
    QCOMPARE(finished.count(), 0);
    m_second->give(u"seven"_s);
    QCOMPARE(finished.count(), 1);
    QVERIFY(answer->result() == u"seven"_s);
}

void ChainedTest::tellsTheSecondOfAnError()
{
    const ApiError error = {.kind = ApiError::Kind::Timeout, .message = u"Late."_s};
    const PendingPtr<QString> answer =
            chain<QString>(knownAnswer<int>(Failure(error)), [](const Result<int> &first) {
                return knownAnswer<QString>(Failure(first.error()));
            });
    const Result<QString> result = answerTo(answer);
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
}

void ChainedTest::droppingDropsTheFirst()
{
    PendingPtr<QString> answer = chained();
    const PendingPtr<QString> unused(m_second);
    answer.reset();
    QVERIFY(isDropped(m_first));
    QVERIFY(!m_told);
}

void ChainedTest::droppingDropsTheSecond()
{
    PendingPtr<QString> answer = chained();
    m_first->give(7);
    QVERIFY(!isDropped(m_second));
    answer.reset();
    QVERIFY(isDropped(m_second));
}

void ChainedTest::mayBeDroppedInsideFinished()
{
    PendingPtr<QString> answer = chained();
    const QPointer<PendingBase> watched = answer.get();
    connect(answer.get(), &PendingBase::finished, this, [&answer] { answer.reset(); });
    m_first->give(7);
    m_second->give(u"seven"_s);
    QVERIFY(!answer);
    QTRY_VERIFY_WITH_TIMEOUT(!watched, longestWait);
}

QTEST_GUILESS_MAIN(ChainedTest)
#include "tst_chained.moc"
