// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

/// A script that tells fish how to complete the command line of these commands.
[[nodiscard]] QString fishCompletion(const QList<Command> &commands);
