// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Scanning files for pinned ids, beside grep that looks for the same. With an argument there are so
// many files; the target is for 100,000 of them.

#include "pinned/filescan.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int filesOfAFolder = 100;
constexpr qsizetype fileSize = 20'000;

/// Code as people write it, with dashes and now and then an id.
QByteArray textOf(int number)
{
    QByteArray text;
    for (int line = 0; text.size() < fileSize; ++line) {
        text += "  setting-" + QByteArray::number(line) + " = \"value-" +
                QByteArray::number(number * 7 + line) + " of img-src and others\"\n";
        if (line % 150 == 0)
            text += "  image_id = \"img-" + QByteArray::number(10'000'000 + number) + "\"\n";
    }
    return text;
}

bool writeFiles(const QString &folder, int files)
{
    for (int number = 0; number < files; ++number) {
        const QString inside = folder + u'/' + QString::number(number / filesOfAFolder);
        if (number % filesOfAFolder == 0 && !QDir().mkpath(inside))
            return false;
        QFile file(inside + u"/main%1.tf"_s.arg(number));
        const QByteArray text = textOf(number);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int files = QCoreApplication::arguments().value(1, u"10000"_s).toInt();
    const QTemporaryDir folder;
    const QTemporaryDir output;
    if (!writeFiles(folder.path(), files))
        return 1;
    qsizetype found = 0;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int repetition = 0; repetition < 3; ++repetition) {
        theirs.push_back(milliseconds([&folder, &output] {
            QProcess grep;
            // Where nobody reads it, grep looks for the first of each file alone.
            grep.setStandardOutputFile(output.filePath(u"found"_s));
            grep.start(u"grep"_s, {u"-rE"_s, u"img-[0-9a-z]{8}"_s, folder.path()});
            grep.waitForFinished(-1);
        }));
        ours.push_back(
                milliseconds([&folder, &found] { found = scanFiles({folder.path()}).ids.size(); }));
    }
    const double ratio = median(ours) / median(theirs);
    reportTarget(u"scan %L1 files of 20 kB for ids (%L2 found; grep -rE takes %3)"_s.arg(files)
                         .arg(found)
                         .arg(inMilliseconds(median(theirs))),
                 u"≤ 3 × grep"_s, u"%1, %2"_s.arg(inMilliseconds(median(ours)), asRatio(ratio)),
                 ratio <= 3);
    return 0;
}
