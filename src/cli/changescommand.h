// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/cloudchoice.h"
#include "cli/command.h"
#include "core/imagequery.h"
#include "core/result.h"
#include "memory/changesformat.h"
#include "memory/looks.h"
#include "memory/placecomparison.h"
#include "memory/retention.h"
#include "memory/view/changesnarrowing.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

/// What "cvm-image-browser changes" was asked to do.
struct ChangesCommand
{
    enum class Action { Compare, ShowHelp };

    Action action = Action::Compare;
    CloudChoice cloud = {};
    ImageQuery query = {};
    bool asksUsualRegions = false; ///< Which regions is left to the settings; see usualPlaces().
    Look since = {};
    std::optional<Look> until = {}; ///< Unset: as it is now, which is asked.
    bool keeps = true;              ///< What was asked.
    Retention retention = {};       ///< By the settings; of all that was kept.
    MutedChanges muted = {};
    ChangesNarrowing narrowing = {}; ///< Which of the changes are told.
    ChangesFormat format = ChangesFormat::Text;
    QString exportPath = QStringLiteral("-"); ///< "-" for standard output.
    bool hasExitCode = false;                 ///< Whether changes are told by the exit status.
    QString memoryPath = {};                  ///< Empty: the usual one.

    bool operator==(const ChangesCommand &) const = default;
};

/// Its options and what is said of it.
[[nodiscard]] Command changesCommand();

/// Whether the arguments, of which the first is the program's name, begin with "changes".
[[nodiscard]] bool isChangesCommand(const QStringList &arguments);

/// Reads the arguments of isChangesCommand(), at the time `now`. Error: Usage, with what is wrong.
[[nodiscard]] Result<ChangesCommand> parseChangesCommand(const QStringList &arguments,
                                                         const QDateTime &now);

/// The text of "changes --help".
[[nodiscard]] QString changesHelp();
