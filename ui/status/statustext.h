// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "catalog/order/roworder.h"
#include "core/imagetext.h"

#include <QString>

#include <optional>

/// Sentences of the window about how far a query is, in the language of the program.

/// The number that matters: "300 of 1,204 images".
[[nodiscard]] QString loadedText(const CatalogSummary &summary);

/// "3 selected, 1 of them hidden", of `count` rows in sight and `hidden` ones that what is found
/// does not show; empty where nobody would ask, as for a single row in sight.
[[nodiscard]] QString selectionText(int count, int hidden);

/// "1 failed"; empty where nothing has.
[[nodiscard]] QString failedText(const CatalogSummary &summary);

/// Begins with loadedText() and has failedText() in it: "300 of 1,204 images · 17 of 18 regions · 1
/// failed", and, where there are any, the number of unreadable and of missing images. Of several
/// accounts: "35 of 36 regions in 2 accounts".
[[nodiscard]] QString summaryText(const CatalogSummary &summary, qsizetype accounts = 1);

/// "as of 10:21 yesterday", while there are images of an earlier time, on a day `now`; and, where
/// nothing is loading, that they were not refreshed. Else empty.
[[nodiscard]] QString asOfText(const CatalogSummary &summary, TimeZone zone, const QDateTime &now);

/// How many more images loadAll() would bring, as far as is known.
[[nodiscard]] qint64 notLoadedCount(const CatalogSummary &summary);

/// "Sorted by Created, descending", and within what while pages are missing; empty for rows that
/// are not sorted.
[[nodiscard]] QString sortText(const CatalogSummary &summary, const QList<SortKeyColumn> &columns);

/// Beside a region's name: "waiting", "300 of 1,104", "412", "failed", "stopped at 100 of 412".
/// While the table is narrowed to so many of its loaded images: "12 of 300". While it has images of
/// an earlier time, how long ago that is: "412 · 3 h".
[[nodiscard]] QString regionStatusText(const PlaceStatus &status,
                                       const std::optional<qint64> &found = {});

/// The same as sentences for tooltips and screen readers: what was loaded, or what went wrong, and
/// of when images of an earlier time are.
[[nodiscard]] QString regionStatusSentence(const PlaceStatus &status,
                                           const std::optional<qint64> &found = {},
                                           TimeZone zone = TimeZone::Local);

/// "12 of 300 loaded images are shown.", of a region.
[[nodiscard]] QString foundSentence(qint64 found, qint64 loaded);
