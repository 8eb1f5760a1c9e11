// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/keptplace.h"

#include "core/filterjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

QString queryText(const ImageQuery &query)
{
    QList<ImageFilter> filters = query.filters;
    for (ImageFilter &filter : filters)
        filter.values.sort();
    std::ranges::sort(filters, {}, &ImageFilter::name);
    QStringList ids = query.imageIds;
    ids.sort();
    return QString::fromUtf8(
            QJsonDocument(QJsonObject {{"Filters"_L1, filtersToJson(filters)},
                                       {"ImageIds"_L1, QJsonArray::fromStringList(ids)},
                                       {"InstanceType"_L1, query.instanceType}})
                    .toJson(QJsonDocument::Compact));
}

bool isSamePlace(const KeptPlace &one, const KeptPlace &other)
{
    KeptPlace asOther = one;
    asOther.uin = other.uin;
    return asOther == other;
}

KeptPlace keptPlaceOf(const Place &place, const ImageQuery &query, const QList<KeptAsker> &askers)
{
    const auto named = std::ranges::find(askers, place.profile, &KeptAsker::account);
    const KeptAsker asker = named != askers.end() ? *named : askers.value(0);
    return {.account = place.profile.isEmpty() ? asker.account : place.profile,
            .region = place.region,
            .language = asker.language,
            .query = queryText(query)};
}
