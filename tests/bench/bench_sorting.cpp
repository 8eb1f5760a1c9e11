// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Sorting by each column, beside QSortFilterProxyModel and DuckDB with the same data.

#include "benchimages.h"
#include "benchtable.h"
#include "duckdb.h"
#include "proxytable.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRows = 100'000;
constexpr int manyRows = 1'000'000;
constexpr int repetitions = 3;

/// A column with a target of its own, and what DuckDB is asked instead. It has no order of a
/// locale without an extension; NOCASE is the closest.
struct Goal
{
    ImageColumn column;
    double limit; ///< ms, for the usual rows
    QString task;
};

const Goal goals[] = {
        {ImageColumn::ImageId, 10, u"sort:ImageId"_s},
        {ImageColumn::Created, 10, u"sort:CreatedTime"_s},
        {ImageColumn::Size, 10, u"sort:ImageSize"_s},
        {ImageColumn::Description, 20, u"sort:ImageDescription"_s},
        {ImageColumn::Name, 40, u"sort:ImageName COLLATE NOCASE"_s},
};

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

void compareWithProxy(const std::vector<double> &times)
{
    ProxyTable proxy(benchImages(0, usualRows));
    std::vector<double> ratios;
    for (int column = 0; column < imageColumnCount; ++column) {
        const double proxyTime = medianMilliseconds(
                repetitions, [&proxy] { proxy.model().sort(-1); },
                [&proxy, column] { proxy.model().sort(column); });
        ratios.push_back(proxyTime / times[size_t(column)]);
    }
    const auto closest = std::ranges::min_element(ratios);
    reportTarget(u"sorting beside the proxy, by %1, where it is closest"_s.arg(
                         columnTitle(ImageColumn(closest - ratios.begin()))),
                 u"≥ 8 ×"_s, asRatio(*closest), *closest >= 8);
}

void compareWithEngine(const std::vector<double> &times)
{
    QStringList tasks;
    for (const Goal &goal : goals)
        tasks.append(goal.task);
    const QMap<QString, double> figures = duckDbFigures(benchImages(0, usualRows), 1, tasks);
    for (const Goal &goal : goals) {
        const double time = times[size_t(goal.column)];
        reportTarget(u"sort 100,000 rows by %1"_s.arg(columnTitle(goal.column)),
                     u"≤ %1 ms"_s.arg(goal.limit),
                     u"%1 (%2)"_s.arg(inMilliseconds(time), duckDbText(figures, goal.task)),
                     time <= goal.limit);
    }
}

void sortMany(double time)
{
    const QString task = u"sort:ImageName COLLATE NOCASE"_s;
    const QMap<QString, double> figures = duckDbFigures(benchImages(0, manyRows), 1, {task});
    reportTarget(u"sort 1,000,000 rows by Name"_s, u"≤ 400 ms"_s,
                 u"%1 (%2)"_s.arg(inMilliseconds(time), duckDbText(figures, task)), time <= 400);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int rows : {1'000, 10'000, usualRows, manyRows}) {
        const std::vector<double> times = sortTimes(rows);
        for (int column = 0; column < imageColumnCount; ++column) {
            reportGrowth(u"sort by "_s + columnTitle(ImageColumn(column)), u"ms"_s, rows,
                         times[size_t(column)]);
        }
        if (rows == usualRows) {
            compareWithEngine(times);
            compareWithProxy(times);
        } else if (rows == manyRows) {
            sortMany(times[size_t(ImageColumn::Name)]);
        }
    }
    return 0;
}
