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
};

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

QTEST_GUILESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
