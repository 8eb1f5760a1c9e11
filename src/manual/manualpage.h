// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

/// The manual page: a text that people wrote, with what the table of commands says in these places,
/// each of which must be a line of its own:
/// - @SYNOPSIS@: a line for each command,
/// - @DESCRIPTION@: what the first command, the program itself, says of itself,
/// - @OPTIONS@: its options,
/// - @COMMANDS@: the others, with what they say and those options that are not the program's.
/// @SUMMARY@, @VERSION@ and @DATE@ may stand anywhere. Control lines of man(7).
[[nodiscard]] QString manualPage(const QString &written, const QList<Command> &commands,
                                 const QString &version, const QString &date);
