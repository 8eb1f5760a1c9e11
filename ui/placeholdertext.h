// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/catalogsummary.h"
#include "catalog/elsewhere.h"

#include <QString>

/// What to say while the table has no rows.
struct PlaceholderText
{
    /// What the button does.
    enum class Step {
        None,
        OpenDemo,
        ClearNarrowing,
        Search,
        Retry,
        SearchElsewhere,
        ChangeFilters
    };

    QString iconName = {}; ///< A picture of what is the matter; see icons.h.
    QString heading = {};
    QString sentence = {};
    QString button = {}; ///< Empty when there is nothing to click.
    Step step = Step::None;

    bool operator==(const PlaceholderText &) const = default;
};

/// `hasSource` is false where there is no credential; `loaded` is how many rows find box and facets
/// keep from being seen; `elsewhere` is where the query has matches outside the regions asked.
[[nodiscard]] PlaceholderText placeholderText(bool hasSource, const CatalogSummary &summary,
                                              int loaded = 0,
                                              const QList<RegionMatches> &elsewhere = {});

/// "There are some in Seoul (3), Tokyo (1)."
[[nodiscard]] QString placesSentence(const QList<RegionMatches> &places);
