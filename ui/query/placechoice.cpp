// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/placechoice.h"

#include "ui/query/askedplaces.h"

bool PlaceChoice::setProfiles(const QStringList &profiles)
{
    if (profiles == m_profiles)
        return false;
    m_profiles = profiles;
    m_asked = ownPlaces(m_asked);
    return true;
}

QList<Place> PlaceChoice::ownPlaces(const QList<Place> &places) const
{
    return m_profiles ? placesOfProfiles(places, *m_profiles) : places;
}

QList<Place> PlaceChoice::placesFor(const QStringList &regions) const
{
    return askedPlaces(regions, m_profiles.value_or(QStringList()), m_asked);
}
