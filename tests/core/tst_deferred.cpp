// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/deferred.h"

#include <QSignalSpy>
#include <QTest>

class TestDeferred : public QObject
{
    Q_OBJECT

private slots:
    void worksFromTheEventLoop();
    void answersWhatCannotBeCopied();
    void doesNotWorkWhenDropped();
};

void TestDeferred::worksFromTheEventLoop()
{
    int works = 0;
    const PendingPtr<int> answer(new Deferred<int>([&works] { return ++works; }));
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QCOMPARE(works, 0);
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(works, 1);
    QVERIFY(answer->result() == 1);
}

void TestDeferred::answersWhatCannotBeCopied()
{
    using Value = std::unique_ptr<int>;
    const PendingPtr<Value> answer(new Deferred<Value>([] { return std::make_unique<int>(7); }));
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(finished.wait());
    const Result<Value> taken = answer->takeResult();
    QVERIFY(taken);
    QCOMPARE(**taken, 7);
}

void TestDeferred::doesNotWorkWhenDropped()
{
    int works = 0;
    PendingPtr<int> dropped(new Deferred<int>([&works] { return ++works; }));
    dropped.reset();
    // This one is asked for later, so the other would have come before it.
    const PendingPtr<int> later(new Deferred<int>([&works] { return works; }));
    QSignalSpy finished(later.get(), &PendingBase::finished);
    QVERIFY(finished.wait());
    QVERIFY(later->result() == 0);
}

QTEST_GUILESS_MAIN(TestDeferred)
#include "tst_deferred.moc"
