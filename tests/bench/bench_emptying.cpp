// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Which condition it is that leaves nothing: looked for with each key after which there are no
// rows.

#include "benchtable.h"
#include "catalog/find/emptying.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 9;

double timeFor(const ImageStore &store, const QString &text)
{
    const FindExpression find = parseFindExpression(text, {}).value_or(FindExpression());
    return medianMilliseconds(
            repetitions, [] {},
            [&] {
                EmptyingPass pass(find, FacetSelection());
                static_cast<void>(pass.lookUntil(store, QDeadlineTimer(QDeadlineTimer::Forever)));
            });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        BenchTable table(rows);
        double slowest = 0;
        QString slowestText;
        for (const QString &text : {u"zzz"_s, u"web zzz"_s, u"web 9 zzz"_s, u"zzz qqq"_s,
                                    u"platform:ubuntu web 9 -arch:arm zzz"_s}) {
            const double time = timeFor(table.model().store(), text);
            if (time < slowest)
                continue;
            slowest = time;
            slowestText = text;
        }
        reportGrowth(u"condition"_s, u"ms"_s, rows, slowest);
        if (rows == 100'000) {
            reportTarget(u"the condition that leaves none of 100,000 rows, the slowest (%1)"_s.arg(
                                 slowestText),
                         u"≤ 16 ms"_s, inMilliseconds(slowest), slowest <= 16);
        }
    }
    return 0;
}
