// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"
#include "core/result.h"

#include <optional>

class QCommandLineParser;

/// What the options of the command line say about the query. Unset is what no option named.
struct QueryOptions
{
    std::optional<QStringList> regions = {};
    std::optional<QList<ImageFilter>> filters = {};
    std::optional<QStringList> imageIds = {};
    std::optional<QString> instanceType = {};

    bool operator==(const QueryOptions &) const = default;
};

/// What these options say. Error: Usage, with the option as the field.
[[nodiscard]] Result<QueryOptions> readQueryOptions(const QCommandLineParser &parser);

/// The query that they say by themselves. Error: Usage, where it breaks a limit of the API.
[[nodiscard]] Result<ImageQuery> readAskedQuery(const QueryOptions &options);

/// The query with what the options say in the place of what it said. Filters and image ids exclude
/// each other, so options that name one of them take the other's of the query away, too. Options
/// that name both stay at odds, for validateQuery() to tell.
[[nodiscard]] ImageQuery appliedTo(ImageQuery query, const QueryOptions &options);
