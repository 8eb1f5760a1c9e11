// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/retention.h"

#include <QSet>

#include <utility>

QList<qint64> outlived(const QList<KeptRun> &runs, const Retention &retention, const QDateTime &now)
{
    const QDateTime limit = now.addDays(-retention.wholeDays);
    QSet<std::pair<int, int>> weeks; // that have one
    QList<qint64> old;
    for (qsizetype index = 0; index < runs.size(); ++index) {
        const KeptRun &run = runs[index];
        int year = 0;
        const int week = run.taken.date().weekNumber(&year);
        if (index == 0 || run.taken >= limit) {
            continue;
        }
        if (weeks.contains({year, week}))
            old.append(run.number);
        weeks.insert({year, week});
    }
    return old;
}
