// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/checkcommand.h"
#include "pinned/filescan.h"

/// What a check was asked for, scanned.
struct CheckInput
{
    FileScan scan = {};
    QByteArray text = {}; ///< That came by standard input, whose path is "-".
};

/// Scans the files that a check was asked for. Paths are told as they were given. Error: File,
/// where a list of paths cannot be read.
[[nodiscard]] Result<CheckInput> scanInput(const CheckCommand &command);
