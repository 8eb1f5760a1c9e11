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
///         "find": {"text": "", "column": "", "matchCase": false, …, "zone": "Asia/Seoul"},
///         "columns": [{"name": "Region", "width": 120}], "sort": [{"name": "Name", "descending":
///         true}]}]}
///
/// When a search asks all known regions, its regions are ["all"], so that it asks those of
/// tomorrow, too. Reading takes what parseRegionList() takes.
///
/// `before` is what was in the file, where there was one: those of its outermost fields that are
/// not known are kept.
[[nodiscard]] QByteArray savedSearchesToJson(const QList<SavedSearch> &searches,
                                             const QByteArray &before = {});

/// Reads what savedSearchesToJson() writes. What is missing is as in a new SavedSearch, but for
/// the regions, which are all; fields of a search and of its find that are not known are in their
/// `others`. Names become unique as in mergedSearches(). The queries are not checked against the
/// limits of the API.
///
/// Error: File, with the place: no JSON, a value of the wrong type, a bad region, or a version
/// newer than this code, which may mean something else by what it says.
[[nodiscard]] Result<QList<SavedSearch>> savedSearchesFromJson(const QByteArray &json);
