// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"

#include <QList>

/// All places of a query in one line.
struct CatalogSummary
{
    qint64 loaded = 0;  ///< Distinct images; the same id in two places is two images.
    qint64 total = 0;   ///< The sum of the totals known so far.
    int places = 0;     ///< All that were asked.
    int placesRead = 0; ///< Those that answered and have not failed.
    int failed = 0;
    int unreadable = 0;
    qint64 missing = 0;
    qint64 surplus = 0;
    int limited = 0;     ///< Places that met a limit, so that their rest is not known.
    int kept = 0;        ///< Places that have images of an earlier result.
    QDateTime asOf = {}; ///< The earliest time of such a result, UTC; invalid where there is none.
    bool isAccountUnsure = false; ///< Of some of them: see PlaceStatus.
    bool loading = false;         ///< Some place is Waiting or Loading.
    bool hasMore = false;         ///< Some place has, or may have, images that loadAll() would get.
                                  ///< Failed places do not count: their way on is retry().

    bool isReadWhole = false; ///< There are places, and isReadWhole() holds for each.
    qint64 expected = 0; ///< What loadAll() would make of `loaded`, as far as totals are told. Of
                         ///< places that failed, what they have.
    bool isExpectedKnown = true; ///< Whether all the totals that takes are told.

    bool operator==(const CatalogSummary &) const = default;
};

[[nodiscard]] CatalogSummary summarize(const QList<PlaceStatus> &places);
