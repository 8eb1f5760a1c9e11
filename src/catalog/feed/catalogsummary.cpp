// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/catalogsummary.h"

#include <algorithm>

namespace {

bool mayHaveMore(const PlaceStatus &status)
{
    switch (status.state) {
    case PlaceState::Partial:
    case PlaceState::Stopped:
        return true;
    case PlaceState::Waiting:
    case PlaceState::Loading:
        return !status.total || status.loaded + status.unreadable < *status.total;
    case PlaceState::Complete:
    case PlaceState::Failed:
        break;
    }
    return false;
}

} // namespace

CatalogSummary summarize(const QList<PlaceStatus> &places)
{
    CatalogSummary summary = {.isReadWhole = !places.isEmpty()};
    for (const PlaceStatus &status : places) {
        const bool failed = status.state == PlaceState::Failed;
        summary.loaded += status.loaded;
        summary.total += status.total.value_or(0);
        summary.places += 1;
        summary.placesRead += status.answered && !failed ? 1 : 0;
        summary.failed += failed ? 1 : 0;
        summary.unreadable += status.unreadable;
        summary.missing += status.missing;
        summary.surplus += status.surplus;
        summary.limited += status.limit ? 1 : 0;
        if (status.asOf.isValid()) {
            summary.asOf = summary.kept > 0 ? std::min(summary.asOf, status.asOf) : status.asOf;
            summary.kept += 1;
            summary.isAccountUnsure |= status.isAccountUnsure;
        }
        summary.loading |=
                status.state == PlaceState::Waiting || status.state == PlaceState::Loading;
        summary.hasMore |= mayHaveMore(status);
        summary.isReadWhole &= isReadWhole(status);
        // Nothing more is loaded of one that failed, or that has met a limit.
        const bool hasEnded = failed || status.limit;
        summary.expected +=
                hasEnded ? status.loaded
                         : std::max(status.loaded,
                                    status.total.value_or(0) - status.unreadable - status.missing);
        const bool isTold = status.total && (status.answered || !status.asOf.isValid());
        summary.isExpectedKnown &= hasEnded || isTold;
    }
    return summary;
}
