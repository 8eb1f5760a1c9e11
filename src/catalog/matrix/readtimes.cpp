// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/readtimes.h"

ReadTimes::ReadTimes(const ImageCatalog &catalog, QObject *parent)
    : QObject(parent), m_catalog(catalog)
{
    connect(&catalog, &ImageCatalog::cleared, this, [this] { m_times.clear(); });
    connect(&catalog, &ImageCatalog::placeChanged, this, &ReadTimes::take);
}

void ReadTimes::take(const Place &place)
{
    for (const PlaceStatus &status : m_catalog.places()) {
        if (status.place != place)
            continue;
        if (isReadWhole(status))
            m_times.insert(place, QDateTime::currentDateTimeUtc());
        else
            m_times.remove(place);
    }
}
