// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QSettings;

/// Which regions there are besides those that the program knows, and which of all are left out.
struct RegionSettings
{
    QStringList hidden = {}; ///< Known or added ones that are not shown.
    QStringList added = {};  ///< Those that the program does not know.

    bool operator==(const RegionSettings &) const = default;
};

/// Reads what is there; what is no region is as if it were not.
[[nodiscard]] RegionSettings readRegionSettings(const QSettings &settings);

void writeRegionSettings(QSettings &settings, const RegionSettings &regions);

/// All that there are, as far as is known: also those that are hidden.
[[nodiscard]] QStringList allRegions(const RegionSettings &regions);

/// What "all regions" are: those that the program knows and the added ones, but for the hidden. All
/// of them where everything is hidden.
[[nodiscard]] QStringList shownRegions(const RegionSettings &regions);
