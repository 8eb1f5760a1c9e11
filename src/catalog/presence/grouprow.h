// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/presence/build.h"
#include "catalog/presence/imagegroup.h"

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

/// What is known of a group in one place.
enum class CellState {
    Unknown, ///< The place is not read whole, and so it may be there, or be newer than it seems.
    Missing, ///< For certain.
    Current, ///< There, and as new as anywhere that was read.
    Behind,  ///< There, and older than elsewhere.
    Deprecated,
    UnderWay, ///< It is being copied, created or imported.
    Failed,
    Kept, ///< It was there at an earlier time; nothing has been read of it since.
};

struct GroupCell
{
    CellState state = CellState::Unknown;
    /// Of those there, or that were there; unset where none is known.
    std::optional<ImageNumber> newest = {};
    int count = 0;      ///< How many these are, as far as is known.
    int daysBehind = 0; ///< How much older than the newest elsewhere, where that is certain.
    std::optional<int> percent = {}; ///< Of a copy under way.

    /// Some image is there for certain, whatever it is worth.
    [[nodiscard]] bool isThere() const { return newest && state != CellState::Kept; }
};

/// In what the images of a group differ between places.
struct GroupDifferences
{
    bool state = false;
    bool size = false;
    bool os = false;
    bool deprecation = false;

    [[nodiscard]] bool any() const { return state || size || os || deprecation; }
    bool operator==(const GroupDifferences &) const = default;
};

/// A group in all places: a row of a matrix.
struct GroupRow
{
    std::vector<GroupCell> cells = {}; ///< By place.
    /// Of all places: of those that are there, and of the usable ones, where there are any.
    std::optional<ImageNumber> newest = {};
    bool isKept = false; ///< All that is known of it is of an earlier time.
    // In so many places:
    int there = 0;
    int missing = 0; ///< For certain.
    int unknown = 0; ///< Nothing is known of it, or but what was there earlier.
    int behind = 0;
    GroupDifferences differences = {};

    /// In how many places it is known whether it is there.
    [[nodiscard]] int known() const { return there + missing; }
    [[nodiscard]] bool isInAll() const { return missing == 0 && unknown == 0; }
};

/// Judges the builds of a group, in any order, where these places are read whole and the others are
/// not. What follows from an absence is said of places that are read whole, and of no other: that
/// it is missing, that there is no newer one. What is of an earlier result makes no other build
/// old, is not compared with any, and counts only where there is nothing else.
///
/// The same id is the same image, and so never behind itself. In a series, a copy has the name of
/// what it is a copy of, and is as new.
[[nodiscard]] GroupRow judged(std::span<const Build> builds, const std::vector<bool> &readWhole,
                              GroupKey::Kind kind);
