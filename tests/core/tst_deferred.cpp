// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/deferred.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

class DeferredTest final : public QObject
{
    Q_OBJECT

private slots:
    void worksFromTheEventLoop();
    void answersWhatCannotBeCopied();
    void doesNotWorkWhenDropped();
};

void DeferredTest::worksFromTheEventLoop()
{
    int works = 0;
    const PendingPtr<int> answer(new Deferred<int>([&works] { return ++works; }));
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QCOMPARE(works, 0);
    QVERIFY(finished.wait(longestWait));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(works, 1);
    QVERIFY(answer->result() == 1);
}

void DeferredTest::answersWhatCannotBeCopied()
{
    using Value = std::unique_ptr<int>;
    const PendingPtr<Value> answer(new Deferred<Value>([] { return std::make_unique<int>(7); }));
    QSignalSpy finished(answer.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    const Result<Value> taken = answer->takeResult();
    QVERIFY(taken);
    QCOMPARE(**taken, 7);
}

void DeferredTest::doesNotWorkWhenDropped()
{
    int works = 0;
    std::optional<Result<int>> afterwards;
    // From inside the event loop, so that the loop below does not delete what is dropped here.
    QTimer::singleShot(0, this, [&works, &afterwards] {
        PendingPtr<int> dropped(new Deferred<int>([&works] { return ++works; }));
        dropped.reset();
        const PendingPtr<int> later(new Deferred<int>([&works] { return works; }));
        QSignalSpy finished(later.get(), &PendingBase::finished);
        if (finished.wait(longestWait))
            afterwards = later->result();
    });
    QTRY_VERIFY_WITH_TIMEOUT(afterwards, longestWait);
    QVERIFY(*afterwards == 0);
}

QTEST_GUILESS_MAIN(DeferredTest)
#include "tst_deferred.moc"
