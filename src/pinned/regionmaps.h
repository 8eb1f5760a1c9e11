// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/finding.h"
#include "pinned/tablemending.h"

/// A map of regions to images in a file, and what it lacks.
struct RegionMap
{
    QList<Finding> entries = {}; ///< Of two regions at least, in the order of the file.
    QStringList regions = {};    ///< That the file's map has, of whatever image.
    QList<Image> missing = {};   ///< The newest that there are in regions which the map lacks.
    QStringList unknown = {};    ///< Regions that it lacks and that may have some.

    bool operator==(const RegionMap &) const = default;
};

/// The maps among the findings of infrastructure files: ids under the keys of several regions, for
/// images of one series, architecture and type.
[[nodiscard]] QList<RegionMap> regionMaps(const QList<Finding> &findings, const CloudFacts &facts);

/// What adds to the text of a file what its maps lack, each in the form of its first entry: where a
/// map has a key for a region already, in the place of a gap. None where it lacks nothing, or where
/// the entry does not have its region and its id beside each other. Where a table has a column for
/// each region, see tableAdditions().
[[nodiscard]] MapAdditions additionsTo(const QList<RegionMap> &maps, const QByteArray &text);
