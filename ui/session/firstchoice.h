// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "cli/commandline.h"

#include <optional>

/// Whom the window asks at its start: whoever the command line names, else those of `lastUsed` that
/// are among those found, else the only one that can be used without asking anybody. Unset where
/// there are several and nobody has chosen among them yet. A script that wants a picture is not
/// asked.
[[nodiscard]] std::optional<CloudChoice>
firstChoice(const CommandLine &line, const QList<Profile> &found, const QStringList &lastUsed);
