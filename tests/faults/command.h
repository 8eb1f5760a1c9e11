// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/program.h"

/// Where the real program is.
[[nodiscard]] QString programPath();

/// bareEnvironment() with the credential that the demo cloud accepts.
[[nodiscard]] QProcessEnvironment environmentWithCredential();

/// bareEnvironment() for a window on no screen.
[[nodiscard]] QProcessEnvironment environmentForWindow();
