// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkfix.h"

#include "core/errortext.h"
#include "core/terminaltext.h"
#include "pinned/filemending.h"
#include "pinned/findingtext.h"
#include "pinned/mending.h"
#include "pinned/recordmending.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_WIN
#    include <io.h>
#else
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(fileno(stdin)) != 0;
#endif
}

/// What standard input is called.
constexpr QLatin1StringView inputPath = "-"_L1;

/// The files in which something can be mended, or that have a map which lacks something.
QSet<QString> mendablePaths(const CheckReport &report, const QList<RegionMap> &maps)
{
    QSet<QString> paths;
    for (const Finding &finding : report.findings) {
        if (isMendable(finding))
            paths.insert(finding.pinned.path);
    }
    for (const RegionMap &map : maps)
        paths.insert(map.entries.constFirst().pinned.path);
    return paths;
}

QList<Finding> findingsOf(const CheckReport &report, const QString &path)
{
    QList<Finding> findings = report.findings;
    findings.removeIf([&path](const Finding &finding) { return finding.pinned.path != path; });
    return findings;
}

QList<RegionMap> mapsOf(const QList<RegionMap> &all, const QString &path)
{
    QList<RegionMap> maps = all;
    maps.removeIf(
            [&path](const RegionMap &map) { return map.entries.constFirst().pinned.path != path; });
    return maps;
}

/// What is written is true of the report, too.
void markMended(CheckReport &report, const MendedFile &file, bool addsToMaps)
{
    for (Finding &finding : report.findings) {
        if (finding.pinned.path == file.path && isMendable(finding))
            finding.isMended = true;
    }
    if (!addsToMaps)
        return;
    for (RegionMap &map : report.maps) {
        const PinnedId &first = map.entries.constFirst().pinned;
        map.missing.removeIf([&](const Image &image) {
            return first.path == file.path && !file.left.contains(MapLack {first.map, image});
        });
    }
    report.maps.removeIf([](const RegionMap &map) { return map.missing.isEmpty(); });
}

/// What changes, and what does not though it should.
void tellChanges(const MendedFile &file, QTextStream &errors)
{
    if (file.before != file.after)
        errors << terminalText(lineDiff(file.path, file.before, file.after)) << Qt::flush;
    if (file.before != file.after && isOfATime(file.before)) {
        const QString rest = Words::tr("It tells how things were at the time that it names: names, "
                                       "states and counts beside what changes stay as they are.");
        errors << terminalText(file.path) << u": "_s << rest << Qt::endl;
    }
    QStringList regions;
    for (const MapLack &lack : file.left) {
        if (!regions.contains(lack.image.place.region))
            regions.append(lack.image.place.region);
    }
    if (regions.isEmpty())
        return;
    //: Behind the path of a file; %1 is a list of regions. Something may be a value or a second
    //: kind of image.
    const QString left = Words::tr("What its maps lack in %1 is not added: there is something else "
                                   "for it, or the form of the map does not tell how.")
                                 .arg(regionListText(regions));
    errors << terminalText(file.path) << u": "_s << left << Qt::endl;
}

} // namespace

bool fixFiles(CheckReport &report, bool addsToMaps, QTextStream &errors,
              const std::function<bool(const QString &question)> &isWanted)
{
    bool isWhole = true;
    const auto tell = [&errors, &isWhole](const ApiError &error) {
        errors << errorLine(error) << Qt::endl;
        isWhole = false;
    };
    const QList<RegionMap> maps = addsToMaps ? report.maps : QList<RegionMap>();
    QStringList paths = mendablePaths(report, maps).values();
    paths.removeAll(inputPath);
    paths.sort();
    QList<MendedFile> files;
    int ids = 0;
    for (const QString &path : std::as_const(paths)) {
        const Result<MendedFile> file =
                mendFile(path, findingsOf(report, path), mapsOf(maps, path));
        if (!file) {
            tell(file.error());
            continue;
        }
        tellChanges(*file, errors);
        if (file->before == file->after)
            continue;
        files.append(*file);
        ids += file->ids;
    }
    if (files.isEmpty())
        return isWhole;
    //: %1 is a number of files, such as "2 files".
    const QString question =
            Words::tr("Write %n ids in %1? Terraform re-creates what uses them.", nullptr, ids)
                    .arg(Words::tr("%n files", nullptr, int(files.size())));
    if (!isWanted(question))
        return isWhole;
    for (const MendedFile &file : std::as_const(files)) {
        if (const Result<void> written = writeMendedFile(file); written)
            markMended(report, file, addsToMaps);
        else
            tell(written.error());
    }
    return isWhole;
}

Result<QByteArray> fixedInput(CheckReport &report, const QByteArray &text, bool addsToMaps,
                              QTextStream &errors)
{
    const QString path = inputPath;
    const QList<RegionMap> maps = addsToMaps ? mapsOf(report.maps, path) : QList<RegionMap>();
    const Result<MendedFile> mended = mendText(path, text, findingsOf(report, path), maps);
    if (!mended)
        return Failure(mended.error());
    tellChanges(*mended, errors);
    markMended(report, *mended, addsToMaps);
    return mended->after;
}

bool askAtTerminal(const QString &question, QTextStream &errors)
{
    if (!isTerminal()) {
        errors << Words::tr("Nothing is written: nobody can be asked here, and --yes was not said.")
               << Qt::endl;
        return false;
    }
    //: Behind a question; the capital letter is what counts without an answer.
    errors << question << u' ' << Words::tr("[y/N]") << u' ' << Qt::flush;
    QTextStream input(stdin);
    const QString answer = input.readLine().trimmed().toLower();
    return answer == "y"_L1 || answer == "yes"_L1;
}
