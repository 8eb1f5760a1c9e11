// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

/// What a path stands for when it is written to. Only a regular file, and one that is not there
/// yet, can be replaced by another; everything else is written to as it is.
struct ExportTarget
{
    QString path = {}; ///< Where the links end.
    /// What this program has open under the path, such as 1 for /dev/stdout: to open that again
    /// would begin at its start, and to replace it would take it from whoever passed it on.
    std::optional<int> descriptor = {};
    bool isSpecial = false; ///< A device, a pipe or a socket.

    [[nodiscard]] bool canBeReplaced() const { return !descriptor && !isSpecial; }
};

/// Follows the path. Error: File, with the system's words, where links lead in a circle or nothing
/// is open under the number of a descriptor.
[[nodiscard]] Result<ExportTarget> exportTarget(const QString &path);
