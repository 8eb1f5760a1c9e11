// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/command.h"

/// A script that tells bash how to complete the command line of these commands.
[[nodiscard]] QString bashCompletion(const QList<Command> &commands);
