// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/catalogsummary.h"

namespace {

bool mayHaveMore(const RegionStatus &status)
{
    switch (status.state) {
    case RegionState::Partial:
    case RegionState::Stopped:
        return true;
    case RegionState::Waiting:
    case RegionState::Loading:
        return !status.total || status.loaded + status.unreadable < *status.total;
    case RegionState::Complete:
    case RegionState::Failed:
        break;
    }
    return false;
}

} // namespace

CatalogSummary summarize(const QList<RegionStatus> &regions)
{
    CatalogSummary summary;
    for (const RegionStatus &status : regions) {
        const bool failed = status.state == RegionState::Failed;
        summary.loaded += status.loaded;
        summary.total += status.total.value_or(0);
        summary.regions += 1;
        summary.regionsRead += status.answered && !failed ? 1 : 0;
        summary.failed += failed ? 1 : 0;
        summary.unreadable += status.unreadable;
        summary.missing += status.missing;
        summary.surplus += status.surplus;
        summary.loading |=
                status.state == RegionState::Waiting || status.state == RegionState::Loading;
        summary.hasMore |= mayHaveMore(status);
    }
    return summary;
}
