// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/rowchanges.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

namespace {

using Rows = std::vector<int>;

Rows changed(Rows rows, const Rows &after, const RowChanges &changes)
{
    for (const RowRun &run : changes.removals)
        rows.erase(rows.begin() + run.first, rows.begin() + run.last + 1);
    for (const RowRun &run : changes.insertions) {
        rows.insert(rows.begin() + run.first, after.begin() + run.first,
                    after.begin() + run.last + 1);
    }
    return rows;
}

} // namespace

class RowChangesTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachGapOnce();
    void givesUpOnAnotherOrder();
    void givesUpOnTooManySteps();
    void leadsThere();
};

void RowChangesTest::tellsEachGapOnce()
{
    const auto changes = rowChanges({1, 2, 3, 4, 5}, {9, 8, 1, 3, 7}, 9);
    QVERIFY(changes);
    QCOMPARE(changes->removals, (std::vector<RowRun> {{3, 4}, {1, 1}}));
    QCOMPARE(changes->insertions, (std::vector<RowRun> {{0, 1}, {4, 4}}));
    QCOMPARE(rowChanges({1, 2}, {1, 2}, 0), RowChanges());
}

void RowChangesTest::givesUpOnAnotherOrder()
{
    QVERIFY(!rowChanges({1, 2, 3}, {1, 3, 2}, 9));
    QVERIFY(!rowChanges({1, 2, 3}, {3, 4, 1}, 9));
}

void RowChangesTest::givesUpOnTooManySteps()
{
    QVERIFY(rowChanges({1, 2, 3}, {2, 4}, 3));
    QVERIFY(!rowChanges({1, 2, 3}, {2, 4}, 2));
}

/// Lists of which some rows are in both.
void RowChangesTest::leadsThere()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 500; ++round) {
        Rows all(20);
        std::iota(all.begin(), all.end(), -2);
        std::shuffle(all.begin(), all.end(), random);
        Rows before = all;
        Rows after = all;
        const auto isOut = [&random](int) {
            return random.bounded(3) == 0;
        };
        std::erase_if(before, isOut);
        std::erase_if(after, isOut);
        const auto changes = rowChanges(before, after, 100);
        QVERIFY(changes);
        QCOMPARE(changed(before, after, *changes), after);
    }
}

QTEST_GUILESS_MAIN(RowChangesTest)
#include "tst_rowchanges.moc"
