// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/finding.h"

#include <QDateTime>

/// What to judge by.
struct JudgingRules
{
    std::optional<int> maxAgeDays = {}; ///< An older image is stale; unset: none is.
    QDateTime now = {};
    /// Whether words that may be no ids are reported, too, where no region knows them.
    bool reportsCandidates = false;
};

/// Judges pinned ids by what the cloud told: one finding for each, in their order; none for a
/// candidate that no region knows, unless the rules want it.
///
/// An id that was not found is gone only if every place that was asked was read whole, and the
/// region it is meant for is among them; else it is unknown. One that was found in another region
/// is elsewhere as soon as the region it is meant for was read whole.
[[nodiscard]] QList<Finding> judge(const QList<PinnedId> &ids, const CloudFacts &facts,
                                   const JudgingRules &rules);
