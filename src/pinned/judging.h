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
/// An id that was not found is gone only if all regions that there are were asked and read whole.
/// Else it is unknown; but if the region it is meant for was read whole, it is certainly not there,
/// so that it is elsewhere, whether it was found in another region or not.
[[nodiscard]] QList<Finding> judge(const QList<PinnedId> &ids, const CloudFacts &facts,
                                   const JudgingRules &rules);
