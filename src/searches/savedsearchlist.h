// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"

#include <optional>

/// The list of saved searches. Each function returns a list in which names are not empty and
/// unique, and at most one search opens at the start.

/// The search of this name.
[[nodiscard]] std::optional<SavedSearch> searchNamed(const QList<SavedSearch> &searches,
                                                     const QString &name);

/// With the search in the place of that of the same name, whose unknown fields it keeps unless it
/// has some itself, or at the end. When it opens at the start, it is the only one.
[[nodiscard]] QList<SavedSearch> withSearch(QList<SavedSearch> searches, const SavedSearch &search);

/// With the others behind them. An other whose name is taken gets " (2)", " (3)", … after it, and
/// one without a name is called "Search". Which search opens at the start stays as it was, and is
/// one of the others only where none did.
[[nodiscard]] QList<SavedSearch> mergedSearches(QList<SavedSearch> searches,
                                                const QList<SavedSearch> &others);

/// The name, or with " (2)", " (3)", … after it, so that it is of no search in the list.
[[nodiscard]] QString uniqueSearchName(const QList<SavedSearch> &searches, const QString &name);
