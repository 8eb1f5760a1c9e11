// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"
#include "core/result.h"

#include <QStringList>

/// What "cvm-image-browser history" was asked to do with what is remembered.
struct HistoryCommand
{
    enum class Action {
        List,  ///< The runs, the newest first.
        Purge, ///< Forget all.
        Size,  ///< How much room it takes.
        ShowHelp,
    };

    Action action = Action::List;
    QString memoryPath = {}; ///< Empty: the usual one.

    bool operator==(const HistoryCommand &) const = default;
};

/// Its options and what is said of it.
[[nodiscard]] Command historyCommand();

/// Whether the arguments, of which the first is the program's name, begin with "history".
[[nodiscard]] bool isHistoryCommand(const QStringList &arguments);

/// Reads the arguments of isHistoryCommand(). Error: Usage, with what is wrong.
[[nodiscard]] Result<HistoryCommand> parseHistoryCommand(const QStringList &arguments);

/// The text of "history --help".
[[nodiscard]] QString historyHelp();
