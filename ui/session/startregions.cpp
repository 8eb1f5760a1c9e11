// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/startregions.h"

#include "core/regionid.h"

StartRegions startRegions(const CommandLine &line, const std::optional<Profile> &profile,
                          const RegionSettings &settings)
{
    const QStringList ofLine = regionsOf(line.query.places);
    if (line.queryOptions.regions)
        return {.regions = ofLine};
    StartRegions start = {.regions = ofLine + settings.added};
    if (profile && !profile->regions.isEmpty())
        start.regions = profile->regions;
    else if (profile && isRegionId(profile->region))
        start = {.regions = {profile->region}, .isOfAccount = true};
    QStringList shown = start.regions;
    shown.removeIf([&settings](const QString &region) { return settings.hidden.contains(region); });
    if (!shown.isEmpty())
        start.regions = shown;
    return start;
}
