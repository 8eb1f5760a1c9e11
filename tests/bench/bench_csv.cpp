// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Writing images as CSV, beside Python's csv module and DuckDB that write the same rows.

#include "benchimages.h"
#include "duckdb.h"
#include "export/csvwriter.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int distinct = 10'000;
constexpr int rounds = 100;

double peakBytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024;
}

/// Writes all of them so many times.
bool writeImages(const QList<Image> &images, int times, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    CsvWriter writer(file, {});
    bool isWritten = writer.begin().has_value();
    for (int time = 0; time < times; ++time) {
        for (const Image &image : images)
            isWritten = isWritten && writer.write(image).has_value();
    }
    return isWritten && writer.end().has_value() && file.flush();
}

/// How long that takes, in milliseconds, without throwing away what was in the file before.
double writingTime(const QList<Image> &images, int times, const QString &path)
{
    QFile::remove(path);
    return milliseconds([&] { return writeImages(images, times, path); });
}

/// What Python takes to write the rows of this file so many times, in milliseconds.
std::optional<double> pythonTime(const QString &rows, const QString &output)
{
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(CVM_BENCH_FOLDER "/csv_baseline.py"), rows, output,
                                QString::number(rounds)});
    if (!python.waitForFinished(-1))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = python.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(seconds * 1000) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QList<Image> images = benchImages(0, distinct);
    const QString rows = folder.filePath(u"rows.csv"_s);
    const QString output = folder.filePath(u"all.csv"_s);
    if (!writeImages(images, 1, rows))
        return 1;
    const double before = peakBytes();
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int repetition = 0; repetition < 3; ++repetition) {
        ours.push_back(writingTime(images, rounds, output));
        QFile::remove(output);
        const std::optional<double> theirTime = pythonTime(rows, output);
        if (!theirTime)
            return 1;
        theirs.push_back(*theirTime);
    }
    const double growth = (peakBytes() - before) / (1024 * 1024);
    const double ratio = median(theirs) / median(ours);
    reportTarget(u"CSV of 1,000,000 images, beside Python's csv module"_s, u"≥ 2 ×"_s,
                 u"%1 (%2 and %3)"_s.arg(asRatio(ratio), inMilliseconds(median(ours)),
                                         inMilliseconds(median(theirs))),
                 ratio >= 2);
    const QString task = u"copy:"_s + output;
    QFile::remove(output);
    const QMap<QString, double> figures = duckDbFigures(images, rounds, {task});
    const QString what = u"the same beside DuckDB's COPY"_s;
    const QString target = u"≤ 1 ×"_s;
    if (figures.contains(task)) {
        const double beside = median(ours) / figures.value(task);
        reportTarget(what, target, u"%1 (%2)"_s.arg(asRatio(beside), duckDbText(figures, task)),
                     beside <= 1);
    } else {
        reportUnknown(what, target, duckDbText(figures, task));
    }
    reportTarget(u"memory it adds"_s, u"flat"_s, u"%1 MiB"_s.arg(shortNumber(growth)), growth < 1);
    for (const int times : {1, 10, 100}) {
        reportGrowth(u"CSV"_s, u"ms"_s, times * distinct, writingTime(images, times, output));
    }
    const QList<Image> few = images.first(distinct / 10);
    reportGrowth(u"CSV"_s, u"ms"_s, distinct / 10, writingTime(few, 1, output));
    return 0;
}
