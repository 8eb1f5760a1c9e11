// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/namedruns.h"

#include "cli/commandoptions.h"
#include "cli/usageerror.h"
#include "core/joinedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangesCommand)
};

constexpr qsizetype namedRuns = 10; // all of them are in "history list"

QString runsText(const QList<KeptRun> &runs)
{
    if (runs.isEmpty())
        return Words::tr("Nothing was kept so far.");
    QStringList numbers;
    for (const KeptRun &run : runs.first(std::min(runs.size(), namedRuns)))
        numbers.append(QString::number(run.number));
    if (runs.size() <= namedRuns)
        //: %1 is a list of numbers.
        return Words::tr("The runs are %1.").arg(listText(numbers));
    //: %1 is a list of numbers; "history list" is what is typed.
    return Words::tr("The last runs are %1; \"history list\" lists all.").arg(listText(numbers));
}

} // namespace

Result<void> checkNamedRuns(const ChangesCommand &command, const ImageMemory &memory)
{
    const std::optional<qint64> until = command.until ? command.until->run : std::nullopt;
    if (!command.since.run && !until)
        return {};
    return memory.runs().and_then([&](const QList<KeptRun> &runs) -> Result<void> {
        for (const auto &[option, run] : {std::pair(CommandOption::since, command.since.run),
                                          std::pair(CommandOption::until, until)}) {
            if (!run || std::ranges::find(runs, *run, &KeptRun::number) != runs.end())
                continue;
            //: Such as: --since: there is no run 99.
            const QString fault = Words::tr("--%1: there is no run %2.").arg(option).arg(*run);
            return usageError(option, sentencesText({fault, runsText(runs)}));
        }
        return {};
    });
}
