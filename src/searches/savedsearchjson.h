// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "searches/savedsearch.h"

#include <QByteArray>

/// Saved searches as JSON, for people to read, keep and pass on:
///
///     {"version": 1, "searches": [{
///         "name": "Seoul", "opensAtStart": true,
///         "regions": ["ap-seoul"], "filters": [{"Name": "platform", "Values": ["Ubuntu"]}],
///         "imageIds": [], "instanceType": "",
///         "find": {"text": "", "column": "", "matchCase": false, …},
///         "columns": [{"name": "Region", "width": 120}], "sort": [{"name": "Name", "descending":
///         true}]}]}
///
/// When a search asks all known regions, its regions are ["all"], so that it asks those of
/// tomorrow, too. Reading takes what parseRegionList() takes.
[[nodiscard]] QByteArray savedSearchesToJson(const QList<SavedSearch> &searches);

/// Reads what savedSearchesToJson() writes. What is missing is as in a new SavedSearch, but for
/// the regions, which are all; what is not known is passed over. Names become unique as in
/// mergedSearches(). The queries are not checked against the limits of the API.
///
/// Error: File, with the place: no JSON, a value of the wrong type, a bad region, or a version
/// newer than this code, which may mean something else by what it says.
[[nodiscard]] Result<QList<SavedSearch>> savedSearchesFromJson(const QByteArray &json);
