// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <vector>

class QHeaderView;

/// Where a column is in the viewport of a table, in px from its left side.
struct ColumnPlace
{
    int column = 0;
    int left = 0;
    int width = 0;

    bool operator==(const ColumnPlace &) const = default;
};

/// The columns that say which image a row is, profile, region and name, as far as they would have
/// scrolled away: they stay at the side where rows begin, over the others, in the order of the
/// header. One for which there is no room, with enough beside it for the others, scrolls as they
/// do.
///
/// The table's viewport must be as wide as the header's. Sections of the header are images'
/// columns.
[[nodiscard]] std::vector<ColumnPlace> frozenColumns(const QHeaderView &header);

/// How much of the viewport they cover, in px from the side where rows begin.
[[nodiscard]] int widthOf(const std::vector<ColumnPlace> &columns);
