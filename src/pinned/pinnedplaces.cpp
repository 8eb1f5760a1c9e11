// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/pinnedplaces.h"

#include "catalog/presence/imagegroup.h"

PinnedPlaces::PinnedPlaces(const QList<PinnedId> &ids)
{
    for (const PinnedId &pinned : ids) {
        if (pinned.region.isEmpty())
            continue;
        QStringList &regions = m_regions[pinned.id];
        if (!regions.contains(pinned.region))
            regions.append(pinned.region);
        if (pinned.regionFrom == RegionSource::MapKey)
            m_maps[{pinned.path, pinned.map, pinned.id}].insert(pinned.region);
    }
}

bool PinnedPlaces::isTwice(const PinnedId &pinned, const Image &image) const
{
    if (pinned.regionFrom != RegionSource::MapKey || isOfferedType(image.imageType))
        return false;
    const auto regions = m_maps.find({pinned.path, pinned.map, pinned.id});
    return regions != m_maps.end() && regions->second.size() > 1;
}
