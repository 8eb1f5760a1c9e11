// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/rowchanges.h"

#include <algorithm>
#include <unordered_set>

namespace {

/// Those of the rows that are none of the others; those that are come into `common`.
std::vector<RowRun> runsWithout(const std::vector<int> &rows, const std::vector<int> &others,
                                std::vector<int> &common)
{
    const std::unordered_set<int> known(others.begin(), others.end());
    std::vector<RowRun> runs;
    for (int row = 0; row < int(rows.size()); ++row) {
        if (known.contains(rows[size_t(row)]))
            common.push_back(rows[size_t(row)]);
        else if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({.first = row, .last = row});
    }
    return runs;
}

} // namespace

std::optional<RowChanges> rowChanges(const std::vector<int> &before, const std::vector<int> &after,
                                     size_t mostSteps)
{
    if (before == after)
        return RowChanges();
    std::vector<int> remaining;
    std::vector<int> kept;
    RowChanges changes = {.removals = runsWithout(before, after, remaining),
                          .insertions = runsWithout(after, before, kept)};
    if (changes.removals.size() + changes.insertions.size() > mostSteps || remaining != kept)
        return std::nullopt;
    std::ranges::reverse(changes.removals);
    return changes;
}
