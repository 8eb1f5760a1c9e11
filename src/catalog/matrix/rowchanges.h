// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <vector>

/// Rows that stand together.
struct RowRun
{
    int first = 0;
    int last = 0;

    bool operator==(const RowRun &) const = default;
};

/// How rows become others, in as few steps as there are gaps: the removals first, from the end, by
/// the rows there were; then the insertions, from the beginning, by the rows there will be.
struct RowChanges
{
    std::vector<RowRun> removals = {};
    std::vector<RowRun> insertions = {};

    bool operator==(const RowChanges &) const = default;
};

/// None where it takes more steps than that, or rows that stay come in another order. In each list
/// a row is there once.
[[nodiscard]] std::optional<RowChanges> rowChanges(const std::vector<int> &before,
                                                   const std::vector<int> &after, size_t mostSteps);
