// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

/// What the fields of the filter panel hold, between the panel and the query it stands for.
struct FilterValues
{
    bool isPublic = true;
    bool isPrivate = true;
    bool isShared = true;
    QString imageName = {};
    QString platform = {}; ///< One or several, separated by commas.
    QString tag = {};      ///< KEY=VALUE, or a key alone.
    QString tagKey = {};
    QString tagValue = {};
    QString instanceType = {};
    QString imageIds = {};                ///< As pasted; see imageIdsIn().
    QList<ImageFilter> otherFilters = {}; ///< Those that have no field.

    bool operator==(const FilterValues &) const = default;
};

/// The query that the fields stand for. While there are image ids, filters are left out, because
/// the API takes one or the other. All three types, or none, mean no filter by type.
[[nodiscard]] ImageQuery queryFromValues(const FilterValues &values, const QList<Place> &places);

/// The fields that show a query. What has no field of its own comes under otherFilters.
[[nodiscard]] FilterValues valuesFromQuery(const ImageQuery &query);

/// "dedicated-cluster-id=cluster-1, platform=a,b" for people to read.
[[nodiscard]] QString filtersText(const QList<ImageFilter> &filters);
