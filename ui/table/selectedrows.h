// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QItemSelection>

#include <vector>

/// Whether there are so many ranges in a selection that Qt, which looks through all of them for
/// each cell, would take too long.
[[nodiscard]] bool hasManyRanges(const QItemSelection &selection);

/// How many rows are selected, of a selection of whole rows: no range has a row of another.
/// selectedRows() of the selection model would make an index for each of them, and search all
/// ranges for it.
[[nodiscard]] int countRows(const QItemSelection &selection);

/// Whole rows, of a table; neighbors are one range.
[[nodiscard]] QItemSelection selectionOf(const QAbstractItemModel &model,
                                         const std::vector<bool> &isSelected);

/// Which of the rows from `first` to `last` are selected, the first one first; of a selection of
/// whole rows.
[[nodiscard]] std::vector<bool> selectedRows(const QItemSelection &selection, int first, int last);
