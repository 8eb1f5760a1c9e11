// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "cli/command.h"
#include "core/result.h"
#include "pinned/report/reportformat.h"
#include "pinned/verdict.h"

#include <QStringList>

#include <optional>

/// What "cvm-image-browser check" was asked to do.
struct CheckCommand
{
    enum class Action {
        Check,
        List,         ///< The ids, without asking anybody.
        Unreferenced, ///< The own images that are not among them.
        ShowHelp,
    };

    Action action = Action::Check;
    CloudChoice cloud = {};
    QStringList regions = {}; ///< In which to look; none: in all that there are.
    QStringList paths = {};   ///< Files and folders; "-" is standard input.
    QString filesFrom = {};   ///< A file with a path on each line, or "-"; empty: none.
    ReportFormat format = ReportFormat::Text;
    bool reportsCandidates = false;
    QString baselinePath = {}; ///< Empty: none.
    QList<Verdict> failures = usualFailures();
    std::optional<int> maxAgeDays = {};
    bool fixes = false;     ///< The files get the successors,
    bool asks = true;       ///< after a question,
    bool fixesMaps = false; ///< and their maps what they lack.

    bool operator==(const CheckCommand &) const = default;
};

/// Its options and what is said of it.
[[nodiscard]] Command checkCommand();

/// Whether the arguments, of which the first is the program's name, begin with "check".
[[nodiscard]] bool isCheckCommand(const QStringList &arguments);

/// Reads the arguments of isCheckCommand(). Error: Usage, with what is wrong.
[[nodiscard]] Result<CheckCommand> parseCheckCommand(const QStringList &arguments);

/// The text of "check --help".
[[nodiscard]] QString checkHelp();
