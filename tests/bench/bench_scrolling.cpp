// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Scrolling: a frame of the table at a size of 1440 by 900.

#include "benchtable.h"
#include "imagetableview.h"
#include "report.h"
#include "timing.h"

#include <QApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 24;

/// Every frame shows rows that none before it has shown: of 1,000 rows, there are so many.
double frameTime(int rows)
{
    BenchTable table(rows);
    table.model().sort(int(ImageColumn::Name));
    ImageTableView view;
    view.setImageModel(&table.model());
    view.resize(1440, 900);
    view.show();
    QCoreApplication::processEvents();
    QScrollBar &bar = *view.verticalScrollBar();
    const int step = bar.maximum() / frames;
    int place = 0;
    return medianMilliseconds(
            frames, [&place, step] { place += step; },
            [&bar, &place] {
                bar.setValue(place);
                QCoreApplication::processEvents();
            });
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    std::vector<double> times;
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        times.push_back(frameTime(rows));
        reportGrowth(u"scroll"_s, u"ms"_s, rows, times.back());
    }
    const double frame = times[2];
    reportTarget(u"scrolling 100,000 rows, a frame at 1440 × 900"_s, u"≤ 8 ms"_s,
                 inMilliseconds(frame), frame <= 8);
    const double fewer = times[0] / frame;
    const double more = times[3] / frame;
    const auto isNear = [](double ratio) {
        return ratio >= 0.8 && ratio <= 1.2;
    };
    reportTarget(u"the same at 1,000 and at 1,000,000 rows"_s, u"± 20 %"_s,
                 u"%1 and %2"_s.arg(asRatio(fewer), asRatio(more)), isNear(fewer) && isNear(more));
    return 0;
}
