// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/program.h"

/// bareEnvironment() with the credential that the demo cloud accepts.
[[nodiscard]] QProcessEnvironment environmentWithCredential();

/// bareEnvironment() for a window on no screen.
[[nodiscard]] QProcessEnvironment environmentForWindow();
