// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/checkfix.h"

#include "core/errortext.h"
#include "core/terminaltext.h"
#include "pinned/filemending.h"
#include "pinned/mending.h"

#include <QCoreApplication>
#include <QMap>
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

/// All findings of each file in which one can be mended, or that has a map which lacks something; a
/// text that is no file cannot.
QMap<QString, QList<Finding>> mendableByFile(const CheckReport &report,
                                             const QList<RegionMap> &maps)
{
    QMap<QString, QList<Finding>> files;
    const auto add = [&files](const QString &path) {
        if (path != "-"_L1)
            files[path] = {};
    };
    for (const Finding &finding : report.findings) {
        if (isMendable(finding))
            add(finding.pinned.path);
    }
    for (const RegionMap &map : maps)
        add(map.entries.constFirst().pinned.path);
    for (const Finding &finding : report.findings) {
        if (const auto file = files.find(finding.pinned.path); file != files.end())
            file->append(finding);
    }
    return files;
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
    const QList<RegionMap> all = addsToMaps ? report.maps : QList<RegionMap>();
    QList<MendedFile> files;
    int ids = 0;
    for (const auto &[path, findings] : mendableByFile(report, all).asKeyValueRange()) {
        QList<RegionMap> maps = all;
        maps.removeIf([&path = path](const RegionMap &map) {
            return map.entries.constFirst().pinned.path != path;
        });
        const Result<MendedFile> file = mendFile(path, findings, maps);
        if (!file) {
            tell(file.error());
            continue;
        }
        if (file->before == file->after)
            continue;
        files.append(*file);
        ids += file->ids;
        errors << terminalText(lineDiff(path, file->before, file->after)) << Qt::flush;
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
        if (const Result<void> written = writeMendedFile(file); !written) {
            tell(written.error());
            continue;
        }
        for (Finding &finding : report.findings) {
            if (finding.pinned.path == file.path && isMendable(finding))
                finding.isMended = true;
        }
    }
    return isWhole;
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
