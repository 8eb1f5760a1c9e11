// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// What an export without a window takes in memory: a million images of 18 regions to NDJSON.

#include "benchimages.h"
#include "cli/headlessexport.h"
#include "core/imagesource.h"
#include "core/region.h"
#include "report.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int imagesEach = 1'000'000 / 18 + 1;

/// A page that is made when its time has come, and kept by nobody.
class Answer final : public Pending<ImagePage>
{
public:
    explicit Answer(const ImageRequest &request)
    {
        QTimer::singleShot(0, this, [this, request] { finish(pageFor(request)); });
    }

protected:
    void cancel() override { disconnect(); }

private:
    static ImagePage pageFor(const ImageRequest &request)
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
    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override
    {
        return PendingPtr<ImagePage>(new Answer(request));
    }
    void prepare(const QList<Place> &) override { }
};

double peakMebibytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    MadeUpSource source;
    QTextStream errors(stderr);
    HeadlessExport exporting({.query = {.places = placesIn(knownRegionIds())},
                              .exportPath = u"/dev/null"_s,
                              .exportOptions = {.format = ExportFormat::NdJson}},
                             source, errors, false);
    QObject::connect(&exporting, &HeadlessExport::finished, &application, &QCoreApplication::exit);
    exporting.start();
    if (QCoreApplication::exec() != HeadlessExport::AllIsThere)
        qFatal("The images could not be exported.");
    const double peak = peakMebibytes();
    reportTarget(u"1,000,000 images without a window"_s, u"≤ 900 MiB"_s,
                 u"%1 MiB"_s.arg(shortNumber(peak)), peak <= 900);
    return 0;
}
