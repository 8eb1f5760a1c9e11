// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/deferred.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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
    std::optional<Result<int>> afterwards;
    // From inside the event loop, so that the loop below does not delete what is dropped here.
    QTimer::singleShot(0, this, [&works, &afterwards] {
        PendingPtr<int> dropped(new Deferred<int>([&works] { return ++works; }));
        dropped.reset();
        const PendingPtr<int> later(new Deferred<int>([&works] { return works; }));
        QSignalSpy finished(later.get(), &PendingBase::finished);
        if (finished.wait())
            afterwards = later->result();
    });
    QTRY_VERIFY(afterwards);
    QVERIFY(*afterwards == 0);
}

QTEST_GUILESS_MAIN(TestDeferred)
#include "tst_deferred.moc"
