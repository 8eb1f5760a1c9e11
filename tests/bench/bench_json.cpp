// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Writing 1,000,000 images as JSON and as NDJSON, beside writing the same images as CSV.

#include "benchimages.h"
#include "export/exportfile.h"
#include "pagereading.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int distinct = 10'000;
constexpr int rounds = 100;
constexpr int repetitions = 3;

/// As they come from the cloud, with the nulls that it sends.
QList<Image> imagesAsRead()
{
    QList<Image> images;
    for (int first = 0; first < distinct; first += 100)
        images += readPage(replyBody(first, 100, distinct)).images;
    return images;
}

double cpuMilliseconds()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// The CPU time of writing all of them so many times.
std::optional<double> writingTime(const QList<Image> &images, ExportFormat format,
                                  const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::nullopt;
    const double before = cpuMilliseconds();
    for (int round = 0; round < rounds; ++round) {
        if (exportToDevice(images, {.format = format}, file) != ExportOutcome::Complete)
            return std::nullopt;
    }
    return cpuMilliseconds() - before;
}

void report(const QString &format, double time, double csvTime)
{
    const double ratio = time / csvTime;
    reportTarget(
            u"%1 of 1,000,000 images, CPU time beside CSV"_s.arg(format), u"≤ 1.2 ×"_s,
            u"%1 (%2 and %3)"_s.arg(asRatio(ratio), inMilliseconds(time), inMilliseconds(csvTime)),
            ratio <= 1.2);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"images"_s);
    const QList<Image> images = imagesAsRead();
    std::vector<double> csv;
    std::vector<double> json;
    std::vector<double> ndJson;
    // One after the other, so that what slows the machine down slows all.
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const auto csvTime = writingTime(images, ExportFormat::Csv, path);
        const auto jsonTime = writingTime(images, ExportFormat::Json, path);
        const auto ndJsonTime = writingTime(images, ExportFormat::NdJson, path);
        if (!csvTime || !jsonTime || !ndJsonTime)
            return 1;
        csv.push_back(*csvTime);
        json.push_back(*jsonTime);
        ndJson.push_back(*ndJsonTime);
    }
    report(u"JSON"_s, median(json), median(csv));
    report(u"NDJSON"_s, median(ndJson), median(csv));
    return 0;
}
