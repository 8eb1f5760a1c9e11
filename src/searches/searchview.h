// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findexpression.h"
#include "catalog/order/roworder.h"
#include "export/exportcolumn.h"
#include "searches/savedsearch.h"

/// Between what a saved search keeps and what the table and files take. Columns that a saved search
/// names and this program does not know are passed over.

[[nodiscard]] SavedFind savedFind(const QString &text, const FindOptions &options);
/// `usual` is the zone for a search that was saved without one: in the window the one that it
/// shows, else UTC, as in files.
[[nodiscard]] FindOptions findOptionsOf(const SavedFind &find, TimeZone usual = TimeZone::Utc);

[[nodiscard]] QList<SavedSortColumn> savedSort(const QList<SortKeyColumn> &sort);
[[nodiscard]] QList<SortKeyColumn> sortOf(const QList<SavedSortColumn> &sort);

/// The usual ones, without profiles, for a search that keeps no columns.
[[nodiscard]] QList<ImageColumn> exportColumnsOf(const QList<SavedColumn> &columns);
