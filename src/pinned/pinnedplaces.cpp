// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/pinnedplaces.h"

using namespace Qt::StringLiterals;

bool hasOneIdEverywhere(const Image &image)
{
    return image.imageType == "PUBLIC_IMAGE"_L1 || image.imageType == "MARKET_IMAGE"_L1;
}

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
    if (pinned.regionFrom != RegionSource::MapKey || hasOneIdEverywhere(image))
        return false;
    const auto regions = m_maps.find({pinned.path, pinned.map, pinned.id});
    return regions != m_maps.end() && regions->second.size() > 1;
}
