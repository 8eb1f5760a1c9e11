// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// What a loaded image takes in memory beyond the texts that are its own.

#include "benchimages.h"
#include "catalog/imagecatalog.h"
#include "catalog/table/imagetablemodel.h"
#include "pagereading.h"
#include "report.h"
#include "support/fakeimagesource.h"

#include <QCoreApplication>
#include <QFile>

#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

double residentBytes()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096;
}

/// The texts that (nearly) no other image has, as Qt holds texts.
double ownBytes(const Image &image)
{
    qsizetype length = image.imageId.size() + image.imageName.size() +
                       image.imageDescription.size() + image.createdTime.size();
    for (const Snapshot &snapshot : image.snapshotSet)
        length += snapshot.snapshotId.size();
    return double(length) * double(sizeof(QChar));
}

double bytesPerImage(int rows)
{
    FakeImageSource source;
    ImageCatalog catalog;
    Narrowing narrowing(catalog.store());
    const ImageTableModel model(catalog, narrowing);
    catalog.setSource(&source);
    const double before = residentBytes();
    [[maybe_unused]] const Result<void> started =
            catalog.search({.places = placesIn({u"ap-seoul"_s})});
    Q_ASSERT(started);
    double own = 0;
    for (int first = 0; first < rows; first += 100) {
        if (first > 0)
            catalog.fetchMore();
        const ImagePage page = readPage(replyBody(first, 100, rows));
        for (const Image &image : page.images)
            own += ownBytes(image);
        source.succeed(source.openRequests().constLast(), page);
        // An event loop, which the program has, would throw the reply away.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return (residentBytes() - before - own) / rows;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        const double bytes = bytesPerImage(rows);
        reportGrowth(u"memory"_s, u"bytes"_s, rows, bytes);
        if (rows == 100'000) {
            reportTarget(u"memory of a loaded image beyond its own text"_s, u"≤ 600 bytes"_s,
                         u"%1 bytes"_s.arg(shortNumber(bytes)), bytes <= 600);
        }
    }
    return 0;
}
