// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// A page that comes to many rows, and counting the facets.

#include "benchimages.h"
#include "benchtable.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

double pageTime(int rows)
{
    BenchTable table(rows);
    table.model().sort(int(ImageColumn::Name));
    table.setFind(u"web"_s);
    std::vector<double> times;
    for (int page = 0; page < 21; ++page) {
        const QList<Image> images = benchImages(rows + 100 * page, 100);
        times.push_back(milliseconds([&table, &images] { table.takePage(images); }));
    }
    return median(times);
}

double facetTime(int rows)
{
    BenchTable table(rows);
    FacetSelection selection;
    selection.toggle(Facet::Platform, u"Ubuntu"_s, false);
    table.narrowing().setFacetSelection(selection);
    return medianMilliseconds(
            9, [] {}, [&table] { return table.narrowing().countFacets().size(); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto measure = [](const QString &what, int rows, double time, const QString &target,
                            double limit) {
        reportGrowth(what, u"ms"_s, rows, time);
        if (rows == 100'000)
            reportTarget(what + u", 100,000 rows"_s, target, inMilliseconds(time), time <= limit);
    };
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        measure(u"a page of 100 into sorted and narrowed rows"_s, rows, pageTime(rows), u"≤ 1 ms"_s,
                1);
        measure(u"facet counts"_s, rows, facetTime(rows), u"≤ 10 ms"_s, 10);
    }
    return 0;
}
