// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/checkcommand.h"
#include "pinned/filescan.h"

/// Scans the files that a check was asked for. Paths are told as they were given. Error: File,
/// where a list of paths cannot be read.
[[nodiscard]] Result<FileScan> scanInput(const CheckCommand &command);
