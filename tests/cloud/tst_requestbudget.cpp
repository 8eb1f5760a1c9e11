// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestbudget.h"

#include <QTest>

class TestRequestBudget : public QObject
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

/// How many requests may leave at this moment.
int spendAll(RequestBudget &budget, qint64 now)
{
    int count = 0;
    for (; budget.waitMs(now) == 0; ++count)
        budget.spend(now);
    return count;
}

} // namespace

void TestRequestBudget::lets40PassAtOnce()
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

void TestRequestBudget::holdsInAnyWindow()
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

void TestRequestBudget::halvesWhenRefused()
{
    RequestBudget budget(40, 1000);
    for (int i = 0; i < 6; ++i)
        budget.spend(0);
    QCOMPARE(budget.reducedForMs(0), 0);
    budget.reduce(10);
    QCOMPARE(budget.reducedForMs(10), 20 * 1000);
    QCOMPARE(spendAll(budget, 20), 14); // What has left counts.
    QCOMPARE(budget.waitMs(20), 980);
    budget.reduce(30);
    // Now 10 per window, and 14 of the last 20 left at 20.
    QCOMPARE(budget.waitMs(30), 990);
    QCOMPARE(budget.waitMs(1020), 0);
}

void TestRequestBudget::growsByOneForEachWindow()
{
    RequestBudget budget(5, 1000);
    budget.reduce(0);
    QCOMPARE(spendAll(budget, 999), 2);
    QCOMPARE(spendAll(budget, 1999), 3);
    QCOMPARE(spendAll(budget, 2999), 4);
    QCOMPARE(budget.reducedForMs(2999), 1);
    QCOMPARE(spendAll(budget, 3999), 5);
    QCOMPARE(spendAll(budget, 99999), 5);
    QCOMPARE(budget.reducedForMs(99999), 0);
}

void TestRequestBudget::leavesOneAtLeast()
{
    RequestBudget budget(2, 1000);
    for (int i = 0; i < 5; ++i)
        budget.reduce(0);
    QCOMPARE(spendAll(budget, 0), 1);
    QCOMPARE(budget.waitMs(1), 999);
    QCOMPARE(budget.reducedForMs(0), 1000);
}

QTEST_GUILESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
