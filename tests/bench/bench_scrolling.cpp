// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Scrolling: a frame of the table at a size of 1440 by 900.

#include "benchtable.h"
#include "report.h"
#include "timing.h"
#include "ui/table/imagetableview.h"

#include <QApplication>
#include <QScrollBar>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 24;

/// A window with a table that is scrolled frame by frame, to rows that were in no frame before: of
/// 1,000 rows, there are just so many.
class Scrolled final
{
public:
    /// `aside` is how far it is scrolled to the right, in px.
    explicit Scrolled(int rows, int aside = 0) : m_table(rows)
    {
        m_table.model().sort(int(ImageColumn::Name));
        m_view.setImageModel(&m_table.model());
        m_view.resize(1440, 900);
        m_view.show();
        QCoreApplication::processEvents();
        m_view.horizontalScrollBar()->setValue(aside);
        QCoreApplication::processEvents();
    }

    void measureFrame()
    {
        QScrollBar &bar = *m_view.verticalScrollBar();
        m_place += bar.maximum() / frames;
        m_times.push_back(milliseconds([this, &bar] {
            bar.setValue(m_place);
            QCoreApplication::processEvents();
        }));
    }
    [[nodiscard]] double frameTime() const { return median(m_times); }

private:
    BenchTable m_table;
    ImageTableView m_view;
    int m_place = 0;
    std::vector<double> m_times;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int rowCounts[] = {1'000, 10'000, 100'000, 1'000'000};
    std::vector<std::unique_ptr<Scrolled>> tables;
    for (const int rows : rowCounts)
        tables.push_back(std::make_unique<Scrolled>(rows));
    Scrolled aside(100'000, 300); // where region and name are over the others
    // In turn, so that what slows the machine down for a while slows all of them.
    for (int frame = 0; frame < frames; ++frame) {
        for (const auto &table : tables)
            table->measureFrame();
        aside.measureFrame();
    }
    std::vector<double> times;
    for (size_t i = 0; i < tables.size(); ++i) {
        times.push_back(tables[i]->frameTime());
        reportGrowth(u"scroll"_s, u"ms"_s, rowCounts[i], times.back());
    }
    const double frame = times[2];
    reportTarget(u"scrolling 100,000 rows, a frame at 1440 × 900"_s, u"≤ 8 ms"_s,
                 inMilliseconds(frame), frame <= 8);
    reportTarget(u"the same, scrolled aside"_s, u"≤ 8 ms"_s, inMilliseconds(aside.frameTime()),
                 aside.frameTime() <= 8);
    const double fewer = times[0] / frame;
    const double more = times[3] / frame;
    const auto isNear = [](double ratio) {
        return ratio >= 0.8 && ratio <= 1.2;
    };
    reportTarget(u"the same at 1,000 and at 1,000,000 rows"_s, u"± 20 %"_s,
                 u"%1 and %2"_s.arg(asRatio(fewer), asRatio(more)), isNear(fewer) && isNear(more));
    return 0;
}
