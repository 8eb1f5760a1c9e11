// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestgate.h"

#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

#include <memory>
#include <vector>

class RequestGateTest final : public QObject
{
    Q_OBJECT

private slots:
    void admitsThroughTheEventLoop();
    void keepsOrderAndBound();
    void forgetsTicketsThatAreDropped();
    void waitsForTheBudget();
    void slowsDownForAWhile();
    void mayBeGoneBeforeItsTickets();
};

namespace {

/// Tickets that write down the order in which they are admitted.
class Queue
{
public:
    Queue(RequestGate &gate, int count)
    {
        for (int i = 0; i < count; ++i) {
            tickets.push_back(std::make_unique<RequestTicket>(gate));
            QObject::connect(tickets.back().get(), &RequestTicket::admitted, &context,
                             [this, i] { admitted.append(i); });
        }
    }

    QObject context;
    std::vector<std::unique_ptr<RequestTicket>> tickets;
    QList<int> admitted;
};

} // namespace

void RequestGateTest::admitsThroughTheEventLoop()
{
    RequestGate gate {RequestBudget()};
    RequestTicket ticket(gate);
    QSignalSpy spy(&ticket, &RequestTicket::admitted);
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(longestWait));
    QCOMPARE(spy.count(), 1);
}

void RequestGateTest::keepsOrderAndBound()
{
    RequestGate gate {RequestBudget()};
    Queue queue(gate, RequestGate::maxInFlight + 2);
    QList<int> expected(RequestGate::maxInFlight);
    std::iota(expected.begin(), expected.end(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(queue.admitted, expected, longestWait);
    for (const size_t leaving : {3U, 0U}) {
        queue.tickets.at(leaving).reset();
        expected.append(int(expected.size()));
        QTRY_COMPARE_WITH_TIMEOUT(queue.admitted, expected, longestWait);
    }
}

void RequestGateTest::forgetsTicketsThatAreDropped()
{
    RequestGate gate {RequestBudget()};
    Queue queue(gate, 5);
    queue.tickets.at(1).reset();
    QTRY_COMPARE_WITH_TIMEOUT(queue.admitted, (QList<int> {0, 2, 3, 4}), longestWait);
}

void RequestGateTest::waitsForTheBudget()
{
    RequestGate slow {RequestBudget(2, 60'000)};
    Queue waiting(slow, 5);
    QTRY_COMPARE_WITH_TIMEOUT(waiting.admitted, (QList<int> {0, 1}), longestWait);
    RequestGate quick {RequestBudget(2, 20)};
    Queue queue(quick, 5);
    QTRY_COMPARE_WITH_TIMEOUT(queue.admitted, (QList<int> {0, 1, 2, 3, 4}), longestWait);
    // In this time, no more have left through the other.
    QCOMPARE(waiting.admitted, (QList<int> {0, 1}));
}

void RequestGateTest::slowsDownForAWhile()
{
    RequestGate slow {RequestBudget(4, 60000)};
    QSignalSpy others(&slow, &RequestGate::allRegionsRefused);
    slow.slowDown(RequestGate::Scope::ThisRegion);
    QCOMPARE(others.count(), 0);
    Queue queue(slow, 4);
    RequestGate other {RequestBudget()};
    Queue passing(other, 1);
    QTRY_COMPARE_WITH_TIMEOUT(passing.admitted, QList<int> {0}, longestWait);
    QCOMPARE(queue.admitted, QList<int>());

    RequestGate gate {RequestBudget(3, 10)};
    QSignalSpy changed(&gate, &RequestGate::slowedDownChanged);
    const QSignalSpy refused(&gate, &RequestGate::allRegionsRefused);
    QVERIFY(!gate.isSlowedDown());
    gate.slowDown(RequestGate::Scope::AllRegions);
    gate.slowDown(RequestGate::Scope::ThisRegion);
    QVERIFY(gate.isSlowedDown());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(refused.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, longestWait);
    QVERIFY(!gate.isSlowedDown());
}

void RequestGateTest::mayBeGoneBeforeItsTickets()
{
    auto gate = std::make_unique<RequestGate>(RequestBudget());
    const RequestTicket ticket(*gate);
    gate.reset();
}

QTEST_GUILESS_MAIN(RequestGateTest)
#include "tst_requestgate.moc"
