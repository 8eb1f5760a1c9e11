// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"
#include "core/result.h"

/// The limits of DescribeImages (input parameters Filters.N, ImageIds.N, Offset and Limit), checked
/// before anything is sent. The error is of kind Usage and names the field at fault.

inline constexpr int maxFilters = 10;
inline constexpr int maxFilterValues = 5;

/// Checks what the user asked. The number of image ids is not limited: firstRequests() makes
/// several requests of them.
[[nodiscard]] Result<void> validateQuery(const ImageQuery &query);

/// Checks one request: all of the above, and that offset, limit and the number of ids fit.
[[nodiscard]] Result<void> validateRequest(const ImageRequest &request);

/// The first request of every chain of pages that together answer the query in one place: one,
/// or, with more than ImageRequest::maxLimit image ids, one for each such portion of them.
[[nodiscard]] QList<ImageRequest> firstRequests(const ImageQuery &query, const Place &place);

/// Whether a query is for images of certain ids, so that others of their names are not asked for.
[[nodiscard]] bool asksForIds(const ImageQuery &query);

/// The names of the API's Filters, but for those of tags by their key: "tag:KEY".
[[nodiscard]] QStringList filterNames();

/// Whether the API has a filter of this name.
[[nodiscard]] bool isFilterName(const QString &name);

/// The image ids of a list: separated by blanks, commas, semicolons, quotes or line ends, of any
/// script, each kept once, in order. Words that are no id are kept too, so that validateQuery() can
/// name them.
[[nodiscard]] QStringList parseImageIds(const QString &text);

/// The image ids in a text of any kind, such as code, JSON or a table: all words that begin with
/// "img-", each once, in order, and nothing else of it. Where there is no such word, what
/// parseImageIds() says.
[[nodiscard]] QStringList imageIdsIn(const QString &text);

/// Whether the text is "img-" and 8 lower-case letters or digits.
[[nodiscard]] bool isImageId(const QString &text);
