// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/startpaths.h"

#include "cli/commands.h"
#include "cli/usageerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StartPaths)
};

} // namespace

Result<CommandLine> withPathsFrom(CommandLine line, const QString &folder)
{
    const QDir from(folder);
    for (QString &path : line.pinnedPaths) {
        const QString absolute = from.absoluteFilePath(path);
        if (!QFileInfo::exists(absolute)) {
            if (isCommandName(path))
                return misplacedError(path);
            return usageError({}, Words::tr("There is no option, file or folder \"%1\". --help "
                                            "lists the options.")
                                          .arg(path));
        }
        path = absolute;
    }
    if (!line.cloud.caFile.isEmpty())
        line.cloud.caFile = from.absoluteFilePath(line.cloud.caFile);
    return line;
}
