// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/findquery.h"
#include "catalog/roworder.h"
#include "columnlayout.h"
#include "searches/savedsearch.h"

/// Between what the window shows and what a saved search keeps of it. Columns that a saved search
/// names and this program does not know are passed over.

[[nodiscard]] SavedFind savedFind(const QString &text, const FindOptions &options);
[[nodiscard]] FindOptions findOptionsOf(const SavedFind &find);

[[nodiscard]] QList<SavedColumn> savedColumns(const ColumnLayout &layout);
/// Columns that the search does not name are hidden; without any, the usual layout.
[[nodiscard]] ColumnLayout columnLayoutOf(const QList<SavedColumn> &columns,
                                          const ColumnLayout &usual);

[[nodiscard]] QList<SavedSortColumn> savedSort(const QList<SortKeyColumn> &sort);
[[nodiscard]] QList<SortKeyColumn> sortOf(const QList<SavedSortColumn> &sort);
