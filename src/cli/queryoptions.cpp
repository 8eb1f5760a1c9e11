// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/queryoptions.h"

#include "cli/commandoptions.h"
#include "cli/filterargument.h"
#include "cli/usageerror.h"
#include "core/queryrules.h"
#include "core/region.h"

#include <QCommandLineParser>

namespace {

Result<QList<ImageFilter>> readFilters(const QStringList &arguments)
{
    QList<ImageFilter> filters;
    for (const QString &argument : arguments) {
        const Result<ImageFilter> filter = parseFilterArgument(argument);
        if (!filter)
            return valueError(CommandOption::filter, filter.error());
        filters.append(*filter);
    }
    return filters;
}

} // namespace

ImageQuery appliedTo(ImageQuery query, const QueryOptions &options)
{
    if (options.regions)
        query.places = placesIn(*options.regions);
    if (options.filters || options.imageIds) {
        query.filters = options.filters.value_or(QList<ImageFilter>());
        query.imageIds = options.imageIds.value_or(QStringList());
    }
    if (options.instanceType)
        query.instanceType = *options.instanceType;
    return query;
}

Result<QueryOptions> readQueryOptions(const QCommandLineParser &parser)
{
    QueryOptions options;
    if (parser.isSet(CommandOption::region)) {
        const Result<QStringList> regions =
                parseRegionList(parser.values(CommandOption::region).join(u','));
        if (!regions)
            return valueError(CommandOption::region, regions.error());
        options.regions = *regions;
    }
    if (parser.isSet(CommandOption::filter)) {
        const Result<QList<ImageFilter>> filters =
                readFilters(parser.values(CommandOption::filter));
        if (!filters)
            return Failure(filters.error());
        options.filters = *filters;
    }
    if (parser.isSet(CommandOption::imageId)) {
        options.imageIds = parseImageIds(parser.values(CommandOption::imageId).join(u','));
        if (options.imageIds->isEmpty())
            return emptyValueError(CommandOption::imageId);
    }
    if (parser.isSet(CommandOption::instanceType)) {
        options.instanceType = parser.value(CommandOption::instanceType).trimmed();
        if (options.instanceType->isEmpty())
            return emptyValueError(CommandOption::instanceType);
    }
    return options;
}

Result<ImageQuery> readAskedQuery(const QueryOptions &options)
{
    const ImageQuery query = appliedTo({.places = placesIn(knownRegionIds())}, options);
    if (const Result<void> valid = validateQuery(query); !valid) {
        const bool isOfIds = valid.error().field == QLatin1StringView("ImageIds");
        return valueError(isOfIds ? CommandOption::imageId : CommandOption::filter, valid.error());
    }
    return query;
}
