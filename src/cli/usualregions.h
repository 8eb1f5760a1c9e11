// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/regionsettings.h"
#include "cli/commandline.h"

/// Whether it is left to the settings which regions are asked: neither the command line nor a saved
/// search says so, and it is not the demo.
[[nodiscard]] bool asksUsualRegions(const CommandLine &line);

/// The command line with the regions that the window lists, where that is left to the settings.
[[nodiscard]] CommandLine withUsualRegions(CommandLine line, const RegionSettings &settings);

/// The places of those regions, as the accounts of this choice see them.
[[nodiscard]] QList<Place> usualPlaces(const CloudChoice &cloud, const RegionSettings &settings);

/// A report line for each region that the settings hide, where it is left to them.
[[nodiscard]] QStringList hiddenRegionLines(const RegionSettings &settings);
