// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"
#include "ui/table/columnlayout.h"

/// Between the columns that the table shows and those that a saved search keeps.

[[nodiscard]] QList<SavedColumn> savedColumns(const ColumnLayout &layout);
/// Columns that the search does not name are hidden; without any, the usual layout.
[[nodiscard]] ColumnLayout columnLayoutOf(const QList<SavedColumn> &columns,
                                          const ColumnLayout &usual);
