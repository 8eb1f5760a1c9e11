// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// What a loaded image takes in memory, its texts included, beside a row of DuckDB.

#include "benchimages.h"
#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "core/region.h"
#include "duckdb.h"
#include "pagereading.h"
#include "report.h"
#include "support/fakeimagesource.h"

#include <QCoreApplication>
#include <QFile>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;
constexpr int mostOfRegion = 100'000;

double residentBytes()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096;
}

double bytesPerImage(int rows)
{
    FakeImageSource source;
    ImageCatalog catalog;
    Narrowing narrowing(catalog.store());
    const ImageTableModel model(catalog, narrowing);
    catalog.setSource(&source);
    const double before = residentBytes();
    // As many regions as are needed: of one, no more is read than PlaceLimits says.
    const int regions = (rows + mostOfRegion - 1) / mostOfRegion;
    [[maybe_unused]] const Result<void> started =
            catalog.search({.places = placesIn(knownRegionIds().first(regions))});
    Q_ASSERT(started);
    for (int first = 0; first < rows; first += pageSize) {
        if (source.openRequests().isEmpty())
            catalog.fetchMore();
        const int number = source.openRequests().constFirst();
        ImagePage page = readPage(replyBody(first, pageSize, rows / regions));
        for (Image &image : page.images)
            image.place = source.requests().at(number).place;
        source.succeed(number, page);
        // An event loop, which the program has, would throw the reply away.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    // As once something is sorted, found or counted: an export does without.
    static_cast<void>(catalog.store().cells());
    return (residentBytes() - before) / rows;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        const double bytes = bytesPerImage(rows);
        reportGrowth(u"memory"_s, u"bytes"_s, rows, bytes);
        if (rows == 100'000) {
            const QString task = u"memory"_s;
            const QMap<QString, double> figures = duckDbFigures(benchImages(0, rows), 1, {task});
            const QString theirs =
                    figures.contains(task)
                            ? u"a row of DuckDB %1"_s.arg(shortNumber(figures.value(task)))
                            : u"DuckDB not there"_s;
            reportTarget(u"memory of a loaded image with its text"_s, u"≤ 400 bytes"_s,
                         u"%1 bytes (%2)"_s.arg(shortNumber(bytes), theirs), bytes <= 400);
        }
    }
    return 0;
}
