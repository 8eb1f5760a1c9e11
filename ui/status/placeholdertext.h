// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "catalog/feed/elsewhere.h"
#include "core/apierror.h"
#include "core/imagequery.h"
#include "ui/widgets/placeholder.h"

#include <optional>

/// A condition that alone keeps all loaded images from being seen.
struct HidingCondition
{
    QString text;          ///< As the user knows it: "arch:arm", "Platform: Ubuntu".
    int imagesWithout = 0; ///< How many would be seen without it.
};

/// How it comes that the table has no rows.
struct EmptyTable
{
    QList<ApiError> faults = {}; ///< Why nothing can be asked at all, of each account.
    ImageQuery query = {};
    CatalogSummary summary = {};
    int readWhole = 0; ///< How many of its places are; see isReadWhole(). Of others nobody knows.
    int loaded = 0;    ///< How many rows find box and facets keep from being seen.
    std::optional<HidingCondition> hiding = {}; ///< That does, where it is one.
    QString findNote = {};              ///< Of what the find text asks and nobody knows; or empty.
    QList<PlaceMatches> elsewhere = {}; ///< Where the query has matches outside the regions asked.
};

/// What to say then.
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

[[nodiscard]] PlaceholderText placeholderText(const EmptyTable &table);

/// Whether there are faults, and each is that there is no credential that can be used.
[[nodiscard]] bool isForWantOfCredentials(const QList<ApiError> &faults);

/// "There are some in Seoul (3), Tokyo (1)."
[[nodiscard]] QString placesSentence(const QList<PlaceMatches> &places);
