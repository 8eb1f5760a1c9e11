// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/cloudfacts.h"

#include "core/place.h"

#include <algorithm>

QList<Image> CloudFacts::imagesOf(const QString &id, const QString &region) const
{
    QList<Image> found;
    for (const Image &image : images.value(id)) {
        if (region.isEmpty() || image.place.region == region)
            found.append(image);
    }
    return found;
}

QStringList CloudFacts::regionsOf(const QString &id) const
{
    const QList<Image> found = images.value(id);
    QStringList those;
    for (const PlaceStatus &place : asked) {
        const QString &region = place.place.region;
        const bool hasIt = std::ranges::any_of(
                found, [&region](const Image &image) { return image.place.region == region; });
        if (hasIt && !those.contains(region))
            those.append(region);
    }
    return those;
}

QStringList CloudFacts::unreadRegions() const
{
    return ::unreadRegions(asked, regions);
}

bool CloudFacts::isRegionKnown(const QString &region) const
{
    return regions.contains(region) ||
           std::ranges::any_of(asked, [&region](const PlaceStatus &place) {
               return place.place.region == region;
           });
}

bool CloudFacts::isRegionRead(const QString &region) const
{
    return isRegionReadWhole(asked, region);
}

bool isRegionReadWhole(const QList<PlaceStatus> &places, const QString &region)
{
    const auto isThere = [&region](const PlaceStatus &place) {
        return place.place.region == region;
    };
    return std::ranges::any_of(places, isThere) &&
           std::ranges::all_of(places, [&isThere](const PlaceStatus &place) {
               return !isThere(place) || isReadWhole(place);
           });
}

QStringList unreadRegions(const QList<PlaceStatus> &places, const QStringList &regions)
{
    QStringList unread;
    for (const PlaceStatus &place : places) {
        if (!isReadWhole(place) && !unread.contains(place.place.region))
            unread.append(place.place.region);
    }
    for (const QString &region : regions) {
        const bool isAsked = std::ranges::any_of(places, [&region](const PlaceStatus &place) {
            return place.place.region == region;
        });
        if (!isAsked)
            unread.append(region);
    }
    return unread;
}
