// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"

#include <QString>

/// Sentences of the window about how far a query is, in the language of the program.

/// "300 of 1,204 images · 17 of 18 regions · 1 failed", and, where there are any, the number of
/// unreadable and of missing images.
[[nodiscard]] QString summaryText(const CatalogSummary &summary);

/// How many more images loadAll() would bring, as far as is known.
[[nodiscard]] qint64 notLoadedCount(const CatalogSummary &summary);

/// "sorted within 300 of 1,204 loaded" while pages are missing; else empty.
[[nodiscard]] QString sortScopeText(const CatalogSummary &summary, bool isSorted);

/// Beside a region's name: "waiting", "300 of 1,104", "412", "failed", "stopped at 100 of 412".
[[nodiscard]] QString regionStatusText(const PlaceStatus &status);

/// The same as a sentence for tooltips and screen readers: what was loaded, or what went wrong.
[[nodiscard]] QString regionStatusSentence(const PlaceStatus &status);
