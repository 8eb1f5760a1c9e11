// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestbudget.h"

#include <QTest>

class RequestBudgetTest final : public QObject
{
    Q_OBJECT

private slots:
    void lets40PassAtOnce();
    void holdsInAnyWindow();
    void halvesWhenRefused();
    void growsByOneForEachWindow();
    void leavesOneAtLeast();
};

namespace {

/// How many requests leave in this time, each as early as it may.
int spendWithin(RequestBudget &budget, qint64 from, qint64 to)
{
    int count = 0;
    for (qint64 now = from + budget.waitMs(from); now < to; now += budget.waitMs(now)) {
        budget.spend(now);
        ++count;
    }
    return count;
}

} // namespace

void RequestBudgetTest::lets40PassAtOnce()
{
    RequestBudget budget;
    for (int i = 0; i < 40; ++i) {
        QCOMPARE(budget.waitMs(7), 0);
        budget.spend(7);
    }
    QCOMPARE(budget.waitMs(7), 1100);
    QCOMPARE(budget.waitMs(1006), 101);
    QCOMPARE(budget.waitMs(1107), 0);
}

void RequestBudgetTest::holdsInAnyWindow()
{
    // Requests that always leave as early as they may, at an uneven pace.
    RequestBudget budget;
    QList<qint64> times;
    qint64 now = 0;
    for (int i = 0; i < 1000; ++i) {
        now += (i * 37) % 23;
        now += budget.waitMs(now);
        budget.spend(now);
        times.append(now);
    }
    for (qsizetype i = RequestBudget::requestsPerSecond; i < times.size(); ++i)
        QVERIFY(times.at(i) - times.at(i - RequestBudget::requestsPerSecond) > 1000);
}

void RequestBudgetTest::halvesWhenRefused()
{
    RequestBudget budget(40, 1000);
    budget.spend(0);
    QCOMPARE(budget.reducedForMs(0), 0);
    budget.reduce(10);
    QCOMPARE(budget.reducedForMs(10), 20 * 1000);
    // Nothing leaves for a window; then there are 20 and the one for it.
    QCOMPARE(budget.waitMs(10), 1000);
    budget.spend(1010);
    QCOMPARE(budget.waitMs(1010), 1000 / 21);
    budget.reduce(1020);
    QCOMPARE(budget.reducedForMs(1020), 30 * 1000);
    QCOMPARE(budget.waitMs(1020), 1000);
    budget.spend(2020);
    QCOMPARE(budget.waitMs(2020), 1000 / 11);
}

void RequestBudgetTest::growsByOneForEachWindow()
{
    RequestBudget budget(5, 1000);
    budget.reduce(0);
    QCOMPARE(spendWithin(budget, 0, 1000), 0);
    QCOMPARE(spendWithin(budget, 1000, 2000), 3);
    QCOMPARE(spendWithin(budget, 2000, 3000), 4);
    QCOMPARE(budget.reducedForMs(2999), 1);
    QCOMPARE(spendWithin(budget, 3000, 4000), 5);
    QCOMPARE(spendWithin(budget, 99999, 100999), 5);
    QCOMPARE(budget.reducedForMs(99999), 0);
}

void RequestBudgetTest::leavesOneAtLeast()
{
    RequestBudget budget(3, 1000);
    for (int i = 0; i < 5; ++i)
        budget.reduce(0);
    QCOMPARE(budget.reducedForMs(0), 2000);
    QCOMPARE(spendWithin(budget, 1000, 2000), 2);
}

QTEST_GUILESS_MAIN(RequestBudgetTest)
#include "tst_requestbudget.moc"
