// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "instance/otherstart.h"

#include <chrono>

/// What is said between processes, a line each.
inline constexpr char instanceGreeting[] = "cvm-image-browser 1\n";
inline constexpr char instanceTakes[] = "taken\n";
inline constexpr char instanceRefuses[] = "refused\n";

/// Where the process of this instancePath() listens.
[[nodiscard]] QString socketPath(const QString &path);

/// How a start was received.
enum class HandingOn {
    Taken,      ///< The other process does what was asked.
    Refused,    ///< It has something to do that must not be disturbed.
    Unanswered, ///< It has not answered in time, is of another user or version, or is gone.
};

/// Hands a start on to the process that is the first one. Blocks, no longer than the limit; the
/// other process is told only once it has answered, so that what it did not do in time it does not
/// do later.
[[nodiscard]] HandingOn handOn(const QString &path, const OtherStart &start,
                               std::chrono::milliseconds limit);
