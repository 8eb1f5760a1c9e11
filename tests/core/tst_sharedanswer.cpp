// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/sharedanswer.h"

#include "support/handpending.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class SharedAnswerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void doesTheWorkOnce();
    void goesOnWhenOneIsDropped();
    void endsWhenAllAreDropped();
    void beginsAgainAfterwards();
    void mayBeAskedAgainInsideFinished();
    void mayDropTheOthersInsideFinished();
    void mayGoInsideFinished();
    void goesBeforeItsAskers();

private:
    [[nodiscard]] PendingPtr<int> ask();

    std::unique_ptr<SharedAnswer<int>> m_shared;
    QList<QPointer<HandPending<int>>> m_works;
};

void SharedAnswerTest::init()
{
    m_works.clear();
    m_shared = std::make_unique<SharedAnswer<int>>();
}

PendingPtr<int> SharedAnswerTest::ask()
{
    return m_shared->join([this] {
        m_works.append(new HandPending<int>);
        return PendingPtr<int>(m_works.last());
    });
}

void SharedAnswerTest::doesTheWorkOnce()
{
    const PendingPtr<int> first = ask();
    const PendingPtr<int> second = ask();
    QSignalSpy firstFinished(first.get(), &PendingBase::finished);
    QSignalSpy secondFinished(second.get(), &PendingBase::finished);
    QCOMPARE(m_works.size(), 1);
    QVERIFY(m_shared->isUnderWay());
    m_works.first()->give(7);
    QCOMPARE(firstFinished.count(), 1);
    QCOMPARE(secondFinished.count(), 1);
    QVERIFY(first->result() == 7);
    QVERIFY(second->result() == 7);
    QVERIFY(!m_shared->isUnderWay());
}

void SharedAnswerTest::goesOnWhenOneIsDropped()
{
    PendingPtr<int> first = ask();
    const PendingPtr<int> second = ask();
    QSignalSpy firstFinished(first.get(), &PendingBase::finished);
    first.reset();
    QVERIFY(!isDropped(m_works.first()));
    m_works.first()->give(7);
    QCOMPARE(firstFinished.count(), 0);
    QVERIFY(second->result() == 7);
}

void SharedAnswerTest::endsWhenAllAreDropped()
{
    PendingPtr<int> first = ask();
    PendingPtr<int> second = ask();
    first.reset();
    second.reset();
    QVERIFY(isDropped(m_works.first()));
    QVERIFY(!m_shared->isUnderWay());
}

void SharedAnswerTest::beginsAgainAfterwards()
{
    const PendingPtr<int> first = ask();
    m_works.first()->give(Failure(ApiError {.kind = ApiError::Kind::Timeout}));
    QVERIFY(!first->result());
    const PendingPtr<int> second = ask();
    QCOMPARE(m_works.size(), 2);
    m_works.last()->give(8);
    QVERIFY(second->result() == 8);
}

void SharedAnswerTest::mayBeAskedAgainInsideFinished()
{
    const PendingPtr<int> first = ask();
    const PendingPtr<int> second = ask();
    PendingPtr<int> third;
    connect(first.get(), &PendingBase::finished, this, [&] { third = ask(); });
    m_works.first()->give(7);
    QVERIFY(second->result() == 7);
    QCOMPARE(m_works.size(), 2);
    m_works.last()->give(8);
    QVERIFY(third->result() == 8);
}

void SharedAnswerTest::mayDropTheOthersInsideFinished()
{
    PendingPtr<int> first = ask();
    PendingPtr<int> second = ask();
    PendingPtr<int> third;
    QSignalSpy secondFinished(second.get(), &PendingBase::finished);
    connect(first.get(), &PendingBase::finished, this, [&] {
        third = ask();
        second.reset();
        first.reset();
    });
    m_works.first()->give(7);
    QCOMPARE(secondFinished.count(), 0);
    // Those of the work before have nothing to do with the next one.
    QVERIFY(!isDropped(m_works.last()));
    m_works.last()->give(8);
    QVERIFY(third->result() == 8);
}

void SharedAnswerTest::mayGoInsideFinished()
{
    const PendingPtr<int> first = ask();
    const PendingPtr<int> second = ask();
    connect(first.get(), &PendingBase::finished, this, [this] { m_shared.reset(); });
    m_works.first()->give(7);
    QVERIFY(second->result() == 7);
}

void SharedAnswerTest::goesBeforeItsAskers()
{
    PendingPtr<int> asker = ask();
    QSignalSpy finished(asker.get(), &PendingBase::finished);
    m_shared.reset();
    QVERIFY(isDropped(m_works.first()));
    asker.reset();
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(SharedAnswerTest)
#include "tst_sharedanswer.moc"
