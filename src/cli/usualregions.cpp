// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/usualregions.h"

#include "core/errortext.h"
#include "core/region.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeadlessExport)
};

} // namespace

bool asksUsualRegions(const CommandLine &line)
{
    return !line.queryOptions.regions && line.searchName.isEmpty() && !line.cloud.isDemo;
}

QList<Place> usualPlaces(const CloudChoice &cloud, const RegionSettings &settings)
{
    return placesOf(cloud, shownRegions(settings));
}

CommandLine withUsualRegions(CommandLine line, const RegionSettings &settings)
{
    if (asksUsualRegions(line))
        line.query.places = usualPlaces(line.cloud, settings);
    return line;
}

QStringList hiddenRegionLines(const RegionSettings &settings)
{
    const QStringList asked = shownRegions(settings);
    QStringList lines;
    for (const QString &region : knownRegionIds() + settings.added) {
        if (asked.contains(region))
            continue;
        lines.append(reportLine(
                region, u"HiddenRegion"_s, {},
                Words::tr("It is hidden in the settings and was not asked. --region asks it.")));
    }
    return lines;
}
