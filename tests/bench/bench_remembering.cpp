// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Keeping a result, comparing two, and a year of daily runs.

#include "benchimages.h"
#include "memory/imagememory.h"
#include "memory/placecomparison.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 5;
const QDateTime start = QDateTime::fromString(u"2026-01-01T08:00:00Z"_s, Qt::ISODate);

QList<Image> comparables(int count)
{
    QList<Image> images;
    for (const Image &image : benchImages(0, count))
        images.append(comparable(image));
    return images;
}

void keepOne(ImageMemory &memory, const QList<Image> &images, const QDateTime &taken)
{
    const Result<qint64> run = memory.addRun(taken);
    const Result<void> kept = run.and_then(
            [&](qint64 number) { return memory.keep(number, {.region = u"ap-seoul"_s}, images); });
    if (!kept)
        qFatal("%s", qUtf8Printable(kept.error().message));
}

void timeKeeping()
{
    QTemporaryDir folder;
    const auto memory = ImageMemory::open(folder.filePath(u"memory.sqlite"_s)).value();
    QList<Image> images = comparables(20'000);
    const double first = medianMilliseconds(
            1, [] {}, [&] { keepOne(*memory, images, start); });
    int day = 0;
    const double later = medianMilliseconds(
            repetitions,
            [&] {
                ++day;
                for (int number = 0; number < 200; ++number)
                    images[(day * 7919 + number * 97) % 20'000].imageDescription =
                            QString::number(day);
            },
            [&] { keepOne(*memory, images, start.addDays(day)); });
    reportTarget(u"keep 20,000 images, of which 200 changed"_s, u"≤ 200 ms"_s,
                 inMilliseconds(later), later <= 200);
    reportTarget(u"keep 20,000 images for the first time"_s, u"≤ 200 ms"_s, inMilliseconds(first),
                 first <= 200);
}

void timeComparing()
{
    const QList<Image> before = comparables(100'000);
    QList<Image> after = before;
    for (int number = 0; number < 1'000; ++number)
        after[number * 97].imageState = u"IMPORTING"_s; // which none has
    const double time = medianMilliseconds(
            repetitions, [] {},
            [&] {
                if (placeChanges(before, after).size() != 1'000)
                    qFatal("Other changes than were made");
            });
    reportTarget(u"compare 100,000 images with 100,000"_s, u"≤ 300 ms"_s, inMilliseconds(time),
                 time <= 300);
}

void measureYear()
{
    QTemporaryDir folder;
    const auto memory = ImageMemory::open(folder.filePath(u"memory.sqlite"_s)).value();
    // As many are made and deleted as a team of forty does.
    const QList<Image> all = comparables(20'000 + 365 * 60);
    for (int day = 0; day < 365; ++day) {
        QList<Image> images = all.mid(day * 60, 20'000);
        for (int number = 0; number < 40; ++number)
            images[(day * 331 + number * 499) % 20'000].imageDescription = u"day %1"_s.arg(day);
        keepOne(*memory, images, start.addDays(day));
        if (!memory->retain({}, start.addDays(day)))
            qFatal("The retention failed");
    }
    const double mebibytes = double(memory->size()) / 1024 / 1024;
    reportTarget(u"a year of daily runs of 20,000 images"_s, u"≤ 100 MiB"_s,
                 u"%1 MiB"_s.arg(mebibytes, 0, 'f', 0), mebibytes <= 100);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    timeKeeping();
    timeComparing();
    measureYear();
    return 0;
}
