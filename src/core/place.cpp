// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/place.h"

#include <algorithm>

QList<Place> placesIn(const QStringList &regions, const QString &profile)
{
    QList<Place> places;
    places.reserve(regions.size());
    for (const QString &region : regions)
        places.append({.profile = profile, .region = region});
    return places;
}

QStringList regionsOf(const QList<Place> &places)
{
    QStringList regions;
    for (const Place &place : places) {
        if (!regions.contains(place.region))
            regions.append(place.region);
    }
    return regions;
}

QStringList profilesOf(const QList<Place> &places)
{
    QStringList profiles;
    for (const Place &place : places) {
        if (!place.profile.isEmpty() && !profiles.contains(place.profile))
            profiles.append(place.profile);
    }
    return profiles;
}

bool showsProfiles(const QList<Place> &places)
{
    return std::ranges::any_of(places, [](const Place &place) { return !place.profile.isEmpty(); });
}
