// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findquery.h"
#include "catalog/store/imagestore.h"

#include <optional>

/// One condition of those that leave no image: a part of the find text, or all that is chosen of a
/// facet.
struct EmptyingCondition
{
    QString findPart = {};             ///< As it is written; empty where it is a facet's.
    std::optional<Facet> facet = {};   ///< Set where it is a facet's.
    int imagesWithout = 0;             ///< How many the other conditions leave; at least one.
    QString findTextWithout = {};      ///< The find text without it.
    FacetSelection facetsWithout = {}; ///< The facets without it.
};

/// The condition that keeps all images from being seen: the last one, parts of the find text before
/// facets, without which there would be some. Unset where no single one is enough, where there are
/// no images, and where looking would take long or fail (see FindPass).
[[nodiscard]] std::optional<EmptyingCondition>
emptyingCondition(const ImageStore &store, const FindQuery &find, const FacetSelection &facets);
