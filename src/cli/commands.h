// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

/// Every command of the program, the program without one first.
[[nodiscard]] QList<Command> allCommands();
