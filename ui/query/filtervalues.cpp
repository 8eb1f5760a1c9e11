// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filtervalues.h"

#include "core/joinedtext.h"
#include "core/queryrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString publicType = u"PUBLIC_IMAGE"_s;
const QString privateType = u"PRIVATE_IMAGE"_s;
const QString sharedType = u"SHARED_IMAGE"_s;

QStringList chosenTypes(const FilterValues &values)
{
    QStringList types;
    if (values.isPublic)
        types.append(publicType);
    if (values.isPrivate)
        types.append(privateType);
    if (values.isShared)
        types.append(sharedType);
    return types.size() == 3 ? QStringList() : types;
}

QStringList listValues(const QString &text)
{
    QStringList values;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            values.append(part.trimmed());
    }
    return values;
}

ImageFilter tagFilter(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return {.name = u"tag-key"_s, .values = {text}};
    return {.name = u"tag:"_s + text.left(equals), .values = {text.mid(equals + 1)}};
}

/// Whether a field can hold the value and give back the same; fields are trimmed.
bool fitsField(const QString &value)
{
    return !value.isEmpty() && value == value.trimmed();
}

/// Puts a filter into the field it belongs to, if there is one, it is free, and it stands for the
/// same filter then.
bool takeFilter(FilterValues &values, const ImageFilter &filter)
{
    if (!std::ranges::all_of(filter.values, fitsField))
        return false;
    if (filter.name == "image-type"_L1) {
        if (!chosenTypes(values).isEmpty())
            return false;
        values.isPublic = filter.values.contains(publicType);
        values.isPrivate = filter.values.contains(privateType);
        values.isShared = filter.values.contains(sharedType);
        return chosenTypes(values).size() == filter.values.size();
    }
    if (filter.name == "platform"_L1 && values.platform.isEmpty()) {
        values.platform = filter.values.join(", "_L1);
        return listValues(values.platform) == filter.values;
    }
    if (filter.values.size() != 1)
        return false;
    const auto takeInto = [](QString &field, const QString &text) {
        if (!field.isEmpty())
            return false;
        field = text;
        return true;
    };
    const QString &value = filter.values.first();
    if (filter.name == "image-name"_L1)
        return takeInto(values.imageName, value);
    if (filter.name == "tag-key"_L1)
        return takeInto(values.tagKey, value);
    if (filter.name == "tag-value"_L1)
        return takeInto(values.tagValue, value);
    if (filter.name.startsWith("tag:"_L1) && !filter.name.contains(u'='))
        return takeInto(values.tag, filter.name.mid(4) + u'=' + value);
    return false;
}

} // namespace

ImageQuery queryFromValues(const FilterValues &values, const QList<Place> &places)
{
    ImageQuery query = {.places = places,
                        .imageIds = imageIdsIn(values.imageIds),
                        .instanceType = values.instanceType.trimmed()};
    if (!query.imageIds.isEmpty())
        return query;

    const auto add = [&query](const QString &name, const QStringList &list) {
        if (!list.isEmpty())
            query.filters.append({.name = name, .values = list});
    };
    const auto addText = [&add](const QString &name, const QString &text) {
        if (!text.trimmed().isEmpty())
            add(name, {text.trimmed()});
    };
    add(u"image-type"_s, chosenTypes(values));
    addText(u"image-name"_s, values.imageName);
    add(u"platform"_s, listValues(values.platform));
    if (!values.tag.trimmed().isEmpty())
        query.filters.append(tagFilter(values.tag.trimmed()));
    addText(u"tag-key"_s, values.tagKey);
    addText(u"tag-value"_s, values.tagValue);
    query.filters += values.otherFilters;
    return query;
}

FilterValues valuesFromQuery(const ImageQuery &query)
{
    FilterValues values = {.instanceType = query.instanceType,
                           .imageIds = query.imageIds.join(u'\n')};
    for (const ImageFilter &filter : query.filters) {
        const FilterValues before = values;
        if (!takeFilter(values, filter)) {
            values = before;
            values.otherFilters.append(filter);
        }
    }
    return values;
}

QString filtersText(const QList<ImageFilter> &filters)
{
    QStringList texts;
    for (const ImageFilter &filter : filters)
        texts.append(filter.name + u'=' + filter.values.join(u','));
    return listText(texts);
}
