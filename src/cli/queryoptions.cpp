// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/queryoptions.h"

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
