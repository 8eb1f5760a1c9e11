// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "memory/view/changesentry.h"

#include <QSet>

/// Which changes are wanted: what is found and chosen holds of the image as it is, or, of one that
/// is gone, as it was.
struct ChangesNarrowing
{
    FindExpression find = {};
    FacetSelection facets = {};
    QSet<ChangeAspect> aspects = {}; ///< One of these; any where it is empty.

    bool operator==(const ChangesNarrowing &) const = default;
};

/// Of what happened alike in several places, it is enough if the image of one of them is found.
[[nodiscard]] bool isWanted(const ChangesEntry &entry, const ChangesNarrowing &narrowing);

/// The report with the wanted changes alone, and how many others there are.
[[nodiscard]] ChangesReport narrowedTo(const ChangesNarrowing &narrowing,
                                       const ChangesReport &report);
