// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "catalog/feed/elsewhere.h"
#include "ui/widgets/placeholder.h"

#include <optional>

/// A condition that alone keeps all loaded images from being seen.
struct HidingCondition
{
    QString text;          ///< As the user knows it: "arch:arm", "Platform: Ubuntu".
    int imagesWithout = 0; ///< How many would be seen without it.
};

/// What to say while the table has no rows.
struct PlaceholderText
{
    /// The most helpful next one.
    enum class Step {
        None,
        OpenDemo,
        DropCondition,
        ClearNarrowing,
        Search,
        Retry,
        SearchElsewhere,
        ChangeFilters
    };

    PlaceholderContent content = {};
    Step step = Step::None; ///< What the button does.
};

/// `hasSource` is false where there is no credential; `loaded` is how many rows find box and facets
/// keep from being seen, and `hiding` the condition that does, where it is one; `elsewhere` is
/// where the query has matches outside the regions asked.
[[nodiscard]] PlaceholderText
placeholderText(bool hasSource, const CatalogSummary &summary, int loaded = 0,
                const QList<PlaceMatches> &elsewhere = {},
                const std::optional<HidingCondition> &hiding = std::nullopt);

/// "There are some in Seoul (3), Tokyo (1)."
[[nodiscard]] QString placesSentence(const QList<PlaceMatches> &places);
