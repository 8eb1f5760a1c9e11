// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/askedplaces.h"

#include <algorithm>
#include <utility>

QList<Place> askedPlaces(const QStringList &regions, const QStringList &profiles,
                         const QList<Place> &lastPlaces)
{
    QStringList asked = profiles;
    for (const Place &place : lastPlaces) {
        if (profiles.isEmpty() && !asked.contains(place.profile))
            asked.append(place.profile);
    }
    if (asked.isEmpty())
        return placesIn(regions);
    const QStringList lastRegions = regionsOf(lastPlaces);
    QList<Place> places;
    for (const QString &profile : std::as_const(asked)) {
        for (const Place &place : placesIn(regions, profile)) {
            if (!profiles.isEmpty() || lastPlaces.contains(place) ||
                !lastRegions.contains(place.region))
                places.append(place);
        }
    }
    return places;
}

QList<Place> placesOfProfiles(const QList<Place> &places, const QStringList &profiles)
{
    const bool areOwn = std::ranges::all_of(places, [&profiles](const Place &place) {
        return profiles.isEmpty() ? place.profile.isEmpty() : profiles.contains(place.profile);
    });
    return areOwn ? places : askedPlaces(regionsOf(places), profiles, {});
}
