// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/program.h"

/// Runs a command to its end: a program's path and its arguments. The event loop goes on, so that a
/// server in this process can answer.
[[nodiscard]] ProgramRun runCommand(const QStringList &command,
                                    const QProcessEnvironment &environment = bareEnvironment());

/// Where the real program is.
[[nodiscard]] QString programPath();

/// bareEnvironment() with the credential that the demo cloud accepts.
[[nodiscard]] QProcessEnvironment environmentWithCredential();

/// bareEnvironment() for a window on no screen.
[[nodiscard]] QProcessEnvironment environmentForWindow();
