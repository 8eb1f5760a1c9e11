// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/queryrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct QueryRules
{
    Q_DECLARE_TR_FUNCTIONS(QueryRules)
};

Failure usageError(const QString &field, const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = field});
}

Result<void> validateFilter(const ImageFilter &filter)
{
    const QString field = u"Filters."_s + filter.name;
    if (filter.name == "tag:"_L1)
        return usageError(field, QueryRules::tr("The tag has no key: write KEY=VALUE."));
    if (!isFilterName(filter.name)) {
        return usageError(field,
                          QueryRules::tr("DescribeImages has no filter \"%1\".").arg(filter.name));
    }
    if (filter.values.isEmpty())
        return usageError(field,
                          QueryRules::tr("The filter \"%1\" has no value.").arg(filter.name));
    if (filter.values.size() > maxFilterValues) {
        return usageError(field,
                          QueryRules::tr("The filter \"%1\" has %n values; at most %2 are allowed.",
                                         nullptr, int(filter.values.size()))
                                  .arg(filter.name)
                                  .arg(maxFilterValues));
    }
    for (const QString &value : filter.values) {
        if (value.isEmpty()) {
            return usageError(
                    field,
                    QueryRules::tr("The filter \"%1\" has an empty value.").arg(filter.name));
        }
        if (filter.name == "image-id"_L1 && !isImageId(value))
            return usageError(field, QueryRules::tr("\"%1\" is not an image id.").arg(value));
    }
    return {};
}

/// The rules that a query and a request share.
Result<void> validateParameters(const QList<ImageFilter> &filters, const QStringList &imageIds)
{
    if (!imageIds.isEmpty() && !filters.isEmpty()) {
        return usageError(u"ImageIds"_s,
                          QueryRules::tr("Image ids and filters cannot be used together."));
    }
    if (filters.size() > maxFilters) {
        return usageError(u"Filters"_s,
                          QueryRules::tr("%n filters are set; at most %1 are allowed.", nullptr,
                                         int(filters.size()))
                                  .arg(maxFilters));
    }
    for (const ImageFilter &filter : filters) {
        if (Result<void> checked = validateFilter(filter); !checked)
            return checked;
    }
    for (const QString &id : imageIds) {
        if (!isImageId(id)) {
            return usageError(
                    u"ImageIds"_s,
                    QueryRules::tr(
                            "\"%1\" is not an image id, which is \"img-\" and 8 letters or digits.")
                            .arg(id));
        }
    }
    return {};
}

} // namespace

Result<void> validateQuery(const ImageQuery &query)
{
    if (query.places.isEmpty())
        return usageError(u"Region"_s, QueryRules::tr("No region is chosen."));
    return validateParameters(query.filters, query.imageIds);
}

Result<void> validateRequest(const ImageRequest &request)
{
    if (request.place.region.isEmpty())
        return usageError(u"Region"_s, QueryRules::tr("No region is chosen."));
    if (request.offset < 0)
        return usageError(u"Offset"_s, QueryRules::tr("The offset is negative."));
    if (request.limit < 1 || request.limit > ImageRequest::maxLimit) {
        return usageError(u"Limit"_s, QueryRules::tr("The limit is %1; it must be 1 to %2.")
                                              .arg(request.limit)
                                              .arg(ImageRequest::maxLimit));
    }
    if (request.imageIds.size() > ImageRequest::maxLimit) {
        return usageError(u"ImageIds"_s,
                          QueryRules::tr("%n image ids are in one request; at most %1 are allowed.",
                                         nullptr, int(request.imageIds.size()))
                                  .arg(ImageRequest::maxLimit));
    }
    return validateParameters(request.filters, request.imageIds);
}

QList<ImageRequest> firstRequests(const ImageQuery &query, const Place &place)
{
    const ImageRequest whole = {.place = place,
                                .filters = query.filters,
                                .imageIds = query.imageIds,
                                .instanceType = query.instanceType};
    if (query.imageIds.size() <= ImageRequest::maxLimit)
        return {whole};

    QList<ImageRequest> requests;
    for (qsizetype from = 0; from < query.imageIds.size(); from += ImageRequest::maxLimit) {
        ImageRequest portion = whole;
        portion.imageIds = query.imageIds.mid(from, ImageRequest::maxLimit);
        requests.append(portion);
    }
    return requests;
}

bool asksForIds(const ImageQuery &query)
{
    return !query.imageIds.isEmpty() ||
           std::ranges::count(query.filters, u"image-id"_s, &ImageFilter::name) > 0;
}

QStringList filterNames()
{
    // dedicated-cluster-id and cdc-cache-status belong to the mainland site.
    return {u"image-id"_s, u"image-type"_s, u"image-name"_s,           u"platform"_s,
            u"tag-key"_s,  u"tag-value"_s,  u"dedicated-cluster-id"_s, u"cdc-cache-status"_s};
}

bool isFilterName(const QString &name)
{
    return filterNames().contains(name) || (name.startsWith("tag:"_L1) && name.size() > 4);
}

QStringList parseImageIds(const QString &text)
{
    // Also the blanks and commas of other scripts, and what has no width.
    static const QRegularExpression separators(
            u"[\\s\\p{Z}\\p{Cf},;\"'\\[\\](){}\uFF0C\u3001\uFF1B]+"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    QStringList ids = text.split(separators, Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

QStringList imageIdsIn(const QString &text)
{
    static const QRegularExpression word(u"(?<![0-9A-Za-z_-])img-[0-9A-Za-z_-]*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList ids;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        ids.append(match.captured());
    ids.removeDuplicates();
    return ids.isEmpty() ? parseImageIds(text) : ids;
}

bool isImageId(const QString &text)
{
    static const QRegularExpression shape(u"\\Aimg-[0-9a-z]{8}\\z"_s);
    return shape.match(text).hasMatch();
}
