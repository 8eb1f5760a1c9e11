// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findexpression.h"
#include "catalog/find/findpass.h"
#include "catalog/store/imagestore.h"

#include <QDeadlineTimer>

#include <optional>
#include <variant>
#include <vector>

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

/// A look through the images of a store for the condition that keeps all of them from being seen:
/// the last one, parts of the find text before facets, without which there would be some.
class EmptyingPass final
{
public:
    /// The presence is for FindPass.
    EmptyingPass(const FindExpression &find, const FacetSelection &facets,
                 Presence *presence = nullptr);

    /// Goes on until the deadline or to the end, through some images at least, and says whether
    /// that is reached. The store must be the same in all calls, and as it was.
    [[nodiscard]] bool lookUntil(const ImageStore &store, QDeadlineTimer deadline);

    /// After the end. Unset where no single condition is enough, where there are no images, and
    /// where an image may take long (see FindPass::isSlow()) or fail.
    [[nodiscard]] std::optional<EmptyingCondition> condition() const;

private:
    /// A condition on its way through the images.
    struct Candidate
    {
        EmptyingCondition condition;
        std::variant<FindPass, FacetPass> pass;

        [[nodiscard]] bool matches(const ImageStore &store, ImageNumber number);
    };

    [[nodiscard]] static std::vector<Candidate>
    candidatesOf(const FindExpression &find, const FacetSelection &facets, Presence *presence);
    void lookAt(const ImageStore &store, ImageNumber number);

    std::vector<Candidate> m_candidates; ///< None where looking could take long.
    int m_next = 0;                      ///< The number of the image that is next.
};
