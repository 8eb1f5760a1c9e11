// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/missingids.h"

#include <algorithm>

QStringList unseenImageIds(const ImageQuery &query, const QList<PlaceStatus> &places,
                           const ImageStore &store)
{
    QStringList unseen;
    for (const QString &id : query.imageIds) {
        const bool isFound = std::ranges::any_of(places, [&id, &store](const PlaceStatus &status) {
            return store.numberOf({.place = status.place, .imageId = id}).has_value();
        });
        if (!isFound)
            unseen.append(id);
    }
    return unseen;
}

std::optional<QStringList>
missingImageIds(const ImageQuery &query, const QList<PlaceStatus> &places, const ImageStore &store)
{
    if (places.isEmpty() || !std::ranges::all_of(places, isReadWhole))
        return std::nullopt;
    return unseenImageIds(query, places, store);
}
