// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/regionsettings.h"

#include "core/region.h"
#include "core/regionid.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString addedKey = u"panel/regions"_s;
const QString hiddenKey = u"regions/hidden"_s;

constexpr qsizetype mostRegions = 200;

/// What can be regions of those that the settings name: anybody may have written them.
QStringList readRegions(const QSettings &settings, const QString &key)
{
    QStringList regions = settings.value(key).toStringList();
    regions.removeIf([](const QString &id) { return !isRegionId(id); });
    regions.removeDuplicates();
    return regions.first(std::min(mostRegions, regions.size()));
}

} // namespace

RegionSettings readRegionSettings(const QSettings &settings)
{
    return {.hidden = readRegions(settings, hiddenKey), .added = readRegions(settings, addedKey)};
}

void writeRegionSettings(QSettings &settings, const RegionSettings &regions)
{
    settings.setValue(hiddenKey, regions.hidden);
    settings.setValue(addedKey, regions.added);
}

QStringList allRegions(const RegionSettings &regions)
{
    QStringList all = knownRegionIds() + regions.added;
    all.removeDuplicates();
    return all;
}

QStringList shownRegions(const RegionSettings &regions)
{
    const QStringList all = allRegions(regions);
    QStringList shown = all;
    shown.removeIf([&regions](const QString &region) { return regions.hidden.contains(region); });
    return shown.isEmpty() ? all : shown;
}
