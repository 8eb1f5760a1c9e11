// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/regionsettings.h"
#include "cli/commandline.h"

/// Which regions the window asks at first.
struct StartRegions
{
    QStringList regions = {};
    bool isOfAccount = false; ///< It is the one that the account's own file, or the environment,
                              ///< names: nobody has chosen it here.

    bool operator==(const StartRegions &) const = default;
};

/// Those of the command line, if it names some; else those of the one account in use, if that names
/// some; else all. Hidden ones are left out, unless that leaves none. `profile` is unset where
/// several accounts are in use, or the demo is.
[[nodiscard]] StartRegions startRegions(const CommandLine &line,
                                        const std::optional<Profile> &profile,
                                        const RegionSettings &settings);
