// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/imageparameters.h"

#include "core/queryrules.h"
#include "simulator/instancetype.h"
#include "simulator/jsonparameters.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

Result<void> checkIds(const QStringList &ids, ServiceLanguage language)
{
    for (const QString &id : ids) {
        if (!isImageId(id))
            return refusal(u"InvalidImageId.Malformed"_s, language, id);
    }
    return {};
}

Result<ImageFilter> readFilter(const QJsonValue &value, const QString &path,
                               ServiceLanguage language)
{
    if (!value.isObject())
        return refusal(u"InvalidParameter"_s, language, path);
    const QJsonObject object = value.toObject();
    const auto checked =
            checkKeys(object, {u"Name"_s, u"Values"_s}, path + u'.', language).and_then([&] {
                return readText(object.value("Name"_L1), path + u".Name"_s, language);
            });
    if (!checked)
        return Failure(checked.error());
    const auto values = readTexts(object.value("Values"_L1), path + u".Values"_s, language);
    if (!values)
        return Failure(values.error());

    const ImageFilter filter = {.name = *checked, .values = *values};
    if (!isFilterName(filter.name) || filter.values.isEmpty())
        return refusal(u"InvalidFilter"_s, language, filter.name);
    if (filter.values.size() > maxFilterValues)
        return refusal(u"InvalidFilterValue.LimitExceeded"_s, language, path + u".Values"_s);
    if (filter.name == "image-id"_L1) {
        if (const auto ids = checkIds(filter.values, language); !ids)
            return Failure(ids.error());
    }
    return filter;
}

Result<QList<ImageFilter>> readFilters(const QJsonValue &value, ServiceLanguage language)
{
    if (!value.isUndefined() && !value.isArray())
        return refusal(u"InvalidParameter"_s, language, u"Filters"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > maxFilters)
        return refusal(u"InvalidFilterValue.LimitExceeded"_s, language, u"Filters"_s);
    QList<ImageFilter> filters;
    for (const QJsonValue &entry : array) {
        const QString path = u"Filters."_s + QString::number(filters.size());
        const Result<ImageFilter> filter = readFilter(entry, path, language);
        if (!filter)
            return Failure(filter.error());
        filters.append(*filter);
    }
    return filters;
}

Result<ImageRequest> checkLimits(const ImageRequest &request, ServiceLanguage language)
{
    if (!request.imageIds.isEmpty() && !request.filters.isEmpty()) {
        return refusal(u"InvalidParameter.InvalidParameterCoexistImageIdsFilters"_s, language);
    }
    if (request.offset < 0)
        return refusal(u"InvalidParameterValue.InvalidParameterValueLimit"_s, language,
                       u"Offset"_s);
    if (request.imageIds.size() > ImageRequest::maxLimit)
        return refusal(u"InvalidParameterValue.LimitExceeded"_s, language, u"ImageIds"_s,
                       QString::number(ImageRequest::maxLimit));
    if (const auto ids = checkIds(request.imageIds, language); !ids)
        return Failure(ids.error());
    if (!request.instanceType.isEmpty()) {
        const auto checked =
                checkInstanceType(request.instanceType, request.place.region, language);
        if (!checked)
            return Failure(checked.error());
    }
    return request;
}

/// The Limit parameter, from 1 to 100.
Result<int> readLimit(const QJsonValue &value, ServiceLanguage language)
{
    const Result<qint64> limit = readNumber(value, u"Limit"_s, 20, language);
    if (!limit)
        return Failure(limit.error());
    if (*limit > ImageRequest::maxLimit)
        return refusal(u"InvalidParameterValue.LimitExceeded"_s, language, u"Limit"_s,
                       QString::number(ImageRequest::maxLimit));
    if (*limit < 1)
        return refusal(u"InvalidParameterValue.InvalidParameterValueLimit"_s, language, u"Limit"_s);
    return static_cast<int>(*limit);
}

} // namespace

Result<ImageRequest> readImageParameters(const QByteArray &body, const QString &region,
                                         ServiceLanguage language)
{
    const Result<QJsonObject> parameters = readBody(body, language);
    if (!parameters)
        return Failure(parameters.error());
    const QJsonObject &object = *parameters;
    const QStringList known = {u"ImageIds"_s, u"Filters"_s, u"Offset"_s, u"Limit"_s,
                               u"InstanceType"_s};
    if (const auto checked = checkKeys(object, known, {}, language); !checked)
        return Failure(checked.error());

    const auto imageIds = readTexts(object.value("ImageIds"_L1), u"ImageIds"_s, language);
    if (!imageIds)
        return Failure(imageIds.error());
    const auto filters = readFilters(object.value("Filters"_L1), language);
    if (!filters)
        return Failure(filters.error());
    const auto offset = readNumber(object.value("Offset"_L1), u"Offset"_s, 0, language);
    if (!offset)
        return Failure(offset.error());
    const auto limit = readLimit(object.value("Limit"_L1), language);
    if (!limit)
        return Failure(limit.error());
    const auto instanceType =
            readText(object.value("InstanceType"_L1), u"InstanceType"_s, language);
    if (!instanceType)
        return Failure(instanceType.error());

    return checkLimits({.place = {.region = region},
                        .filters = *filters,
                        .imageIds = *imageIds,
                        .instanceType = *instanceType,
                        .offset = *offset,
                        .limit = *limit},
                       language);
}
