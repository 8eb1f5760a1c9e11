// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

/// Every command of the program, the program without one first.
[[nodiscard]] QList<Command> allCommands();

/// Whether it is the name of one, such as "profiles".
[[nodiscard]] bool isCommandName(const QString &word);
