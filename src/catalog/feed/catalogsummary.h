// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/regionstatus.h"

#include <QList>

/// All regions of a query in one line.
struct CatalogSummary
{
    qint64 loaded = 0;   ///< Distinct images; the same id in two regions is two images.
    qint64 total = 0;    ///< The sum of the totals known so far.
    int regions = 0;     ///< All that were asked.
    int regionsRead = 0; ///< Those that answered and have not failed.
    int failed = 0;
    int unreadable = 0;
    qint64 missing = 0;
    qint64 surplus = 0;
    bool loading = false; ///< Some region is Waiting or Loading.
    bool hasMore = false; ///< Some region has, or may have, images that loadAll() would get.
                          ///< Failed regions do not count: their way on is retry().

    bool operator==(const CatalogSummary &) const = default;
};

[[nodiscard]] CatalogSummary summarize(const QList<RegionStatus> &regions);
