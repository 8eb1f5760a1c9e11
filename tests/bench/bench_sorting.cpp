// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Sorting by each column, beside QSortFilterProxyModel with the same data.

#include "benchimages.h"
#include "benchtable.h"
#include "proxytable.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;
constexpr int repetitions = 3;

/// The first sort after loading: later ones could use what this one has left behind.
std::vector<double> sortTimes(int rows)
{
    std::vector<std::vector<double>> times(imageColumnCount);
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        BenchTable table(rows);
        for (int column = 0; column < imageColumnCount; ++column) {
            table.model().setSortColumns({});
            times[size_t(column)].push_back(
                    milliseconds([&table, column] { table.model().sort(column); }));
        }
    }
    std::vector<double> medians;
    for (const std::vector<double> &ofColumn : times)
        medians.push_back(median(ofColumn));
    return medians;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ProxyTable proxy(benchImages(0, rowCount));
    const std::vector<double> times = sortTimes(rowCount);
    int slowest = 0;
    int closest = 0;
    std::vector<double> ratios;
    for (int column = 0; column < imageColumnCount; ++column) {
        const double proxyTime = medianMilliseconds(
                repetitions, [&proxy] { proxy.model().sort(-1); },
                [&proxy, column] { proxy.model().sort(column); });
        ratios.push_back(proxyTime / times[size_t(column)]);
        if (times[size_t(column)] > times[size_t(slowest)])
            slowest = column;
        if (ratios.back() < ratios[size_t(closest)])
            closest = column;
        reportGrowth(u"sort by "_s + columnTitle(ImageColumn(column)), u"ms"_s, rowCount,
                     times[size_t(column)]);
    }
    reportTarget(u"sort 100,000 rows by %1, the slowest"_s.arg(columnTitle(ImageColumn(slowest))),
                 u"≤ 60 ms"_s, inMilliseconds(times[size_t(slowest)]),
                 times[size_t(slowest)] <= 60);
    reportTarget(u"the same beside the proxy, by %1, where it is closest"_s.arg(
                         columnTitle(ImageColumn(closest))),
                 u"≥ 8 ×"_s, asRatio(ratios[size_t(closest)]), ratios[size_t(closest)] >= 8);
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000})
        reportGrowth(u"sort"_s, u"ms"_s, rows, sortTimes(rows)[size_t(ImageColumn::Name)]);
    return 0;
}
