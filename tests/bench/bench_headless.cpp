// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// What an export without a window takes in memory: up to a million images of 18 regions to NDJSON;
// and that they are written in the order of the list.

#include "benchimages.h"
#include "cli/headlessexport.h"
#include "core/imagesource.h"
#include "core/region.h"
#include "core/regionid.h"
#include "report.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

/// A page that is made when its time has come, and kept by nobody.
class Answer final : public Pending<ImagePage>
{
public:
    Answer(const ImageRequest &request, int imagesEach)
    {
        QTimer::singleShot(0, this,
                           [this, request, imagesEach] { finish(pageFor(request, imagesEach)); });
    }

protected:
    void cancel() override { disconnect(); }

private:
    static ImagePage pageFor(const ImageRequest &request, int imagesEach)
    {
        const int first = int(request.offset);
        const int count = std::clamp(imagesEach - first, 0, request.limit);
        const auto region = int(knownRegionIds().indexOf(request.place.region));
        ImagePage page = {.images = benchImages(region * imagesEach + first, count),
                          .totalCount = imagesEach,
                          .origin = {.requestId = u"db145873-3128-4079-8cec-%1"_s.arg(first),
                                     .readTime = QDateTime::currentDateTimeUtc()}};
        // Their ids are by chance, and in so many there would be some twice.
        for (int i = 0; i < count; ++i) {
            page.images[i].place = request.place;
            page.images[i].imageId = u"img-%1"_s.arg(first + i, 8, 36, QLatin1Char('0'));
        }
        return page;
    }
};

class MadeUpSource final : public ImageSource
{
public:
    explicit MadeUpSource(int imagesEach) : m_imagesEach(imagesEach) { }

    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override
    {
        return PendingPtr<ImagePage>(new Answer(request, m_imagesEach));
    }
    void prepare(const QList<Place> &) override { }

private:
    int m_imagesEach;
};

double peakMebibytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void exportTo(const QString &path, int imagesEach)
{
    MadeUpSource source(imagesEach);
    QTextStream errors(stderr);
    HeadlessExport exporting({.query = {.places = placesIn(knownRegionIds())},
                              .exportPath = path,
                              .exportOptions = {.format = ExportFormat::NdJson}},
                             source, errors, false);
    QEventLoop loop;
    QObject::connect(&exporting, &HeadlessExport::finished, &loop, &QEventLoop::exit);
    exporting.start();
    if (loop.exec() != HeadlessExport::AllIsThere)
        qFatal("The images could not be exported.");
}

/// Whether the file has region after region in the order of the list, each from its first image to
/// its last.
bool isInOrder(const QString &path, int imagesEach)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QStringList regions = knownRegionIds();
    std::ranges::sort(regions, isListedBefore);
    for (const QString &region : std::as_const(regions)) {
        for (int i = 0; i < imagesEach; ++i) {
            const QByteArray line = file.readLine();
            const QByteArray place = "\"Region\":\"" + region.toUtf8() + '"';
            const QByteArray id = u"\"img-%1\""_s.arg(i, 8, 36, QLatin1Char('0')).toUtf8();
            if (!line.contains(place) || !line.contains(id))
                return false;
        }
    }
    return file.atEnd();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images.ndjson"_s);
    int imagesEach = 0;
    // Ascending, because what is measured is the highest so far.
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        imagesEach = rows / int(knownRegionIds().size()) + 1;
        exportTo(path, imagesEach);
        reportGrowth(u"memory without a window"_s, u"MiB"_s, rows, peakMebibytes());
    }
    const double peak = peakMebibytes();
    const bool isListed = isInOrder(path, imagesEach);
    reportTarget(u"1,000,000 images without a window"_s, u"≤ 700 MiB, rows in order"_s,
                 u"%1 MiB, %2"_s.arg(shortNumber(peak), isListed ? u"in order"_s : u"mixed up"_s),
                 peak <= 700 && isListed);
    return 0;
}
