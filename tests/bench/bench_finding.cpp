// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// A key typed in the find box, until the table is painted again; beside QSortFilterProxyModel
// under a QTableView.

#include "benchimages.h"
#include "benchtable.h"
#include "proxytable.h"
#include "report.h"
#include "timing.h"
#include "ui/table/imagetableview.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(1440, 900);
constexpr int repetitions = 3;

/// What the box holds after each key: typed, and taken back.
const QStringList typed = {u"w"_s,   u"we"_s, u"web"_s, u"web-"_s, u"web-a"_s, u"web-"_s,
                           u"web"_s, u"we"_s, u"w"_s,   u""_s,     u"9"_s,     u"98"_s,
                           u"9"_s,   u""_s,   u"결"_s,  u""_s,     u"zzz"_s,   u""_s};

/// Lets the event loop run until there is nothing to do any more.
void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void show(QWidget &view)
{
    view.resize(viewSize);
    view.show();
    settle();
}

/// The median for each key.
template<typename Find>
std::vector<double> keyTimes(const Find &find)
{
    std::vector<std::vector<double>> times(size_t(typed.size()));
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        for (qsizetype key = 0; key < typed.size(); ++key) {
            times[size_t(key)].push_back(milliseconds([&find, key] {
                find(typed.at(key));
                settle();
            }));
        }
    }
    std::vector<double> medians;
    for (const std::vector<double> &ofKey : times)
        medians.push_back(median(ofKey));
    return medians;
}

std::vector<double> tableTimes(int rows)
{
    BenchTable table(rows);
    table.model().sort(int(ImageColumn::Name));
    ImageTableView view;
    view.setImageModel(&table.model());
    show(view);
    return keyTimes([&table](const QString &text) {
        table.setFind(text);
        // Among many rows it goes on from the event loop; a key is answered when all are found.
        while (!table.isFindDone())
            QCoreApplication::processEvents();
    });
}

std::vector<double> proxyTimes(int rows)
{
    ProxyTable table(benchImages(0, rows));
    table.model().sort(int(ImageColumn::Name));
    QTableView view;
    view.setModel(&table.model());
    show(view);
    return keyTimes([&table](const QString &text) { table.model().setFilterFixedString(text); });
}

QString change(size_t key)
{
    const QString before = key == 0 ? QString() : typed.at(qsizetype(key) - 1);
    return u"'%1' to '%2'"_s.arg(before, typed.at(qsizetype(key)));
}

size_t slowest(const std::vector<double> &times)
{
    return size_t(std::ranges::max_element(times) - times.begin());
}

void compare(int rows)
{
    const std::vector<double> times = tableTimes(rows);
    const std::vector<double> theirs = proxyTimes(rows);
    size_t closest = 0;
    for (size_t key = 0; key < times.size(); ++key) {
        if (theirs[key] / times[key] < theirs[closest] / times[closest])
            closest = key;
        reportGrowth(u"find "_s + change(key), u"ms"_s, rows, times[key]);
    }
    const double ratio = theirs[closest] / times[closest];
    const double usual = median(theirs) / median(times);
    reportTarget(
            u"a key in the find box beside the proxy, 100,000 rows, where it is closest (%1)"_s.arg(
                    change(closest)),
            u"≥ 10 ×"_s, u"%1, median %2"_s.arg(asRatio(ratio), asRatio(usual)), ratio >= 10);
}

/// How long the slowest key may take, in milliseconds.
std::optional<double> limitFor(int rows)
{
    switch (rows) {
    case 10'000:
        return 8;
    case 100'000:
        return 12;
    case 1'000'000:
        return 80;
    default:
        return std::nullopt;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English)); // "100,000" in what is reported
    compare(100'000);
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        const std::vector<double> times = tableTimes(rows);
        const size_t key = slowest(times);
        reportGrowth(u"find"_s, u"ms"_s, rows, times[key]);
        if (const std::optional<double> limit = limitFor(rows)) {
            reportTarget(u"a key in the find box, %L1 rows, the slowest (%2)"_s.arg(rows).arg(
                                 change(key)),
                         u"≤ %1 ms"_s.arg(*limit), inMilliseconds(times[key]),
                         times[key] <= *limit);
        }
    }
    return 0;
}
