// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/panelstate.h"

#include "core/regionid.h"
#include "ui/query/filterpanel.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const QString regionsKey = u"panel/regions"_s;
const QString moreKey = u"panel/more"_s;
constexpr qsizetype mostRegions = 200;

/// What can be a region of those that the settings name: anybody may have written them.
QStringList regionsIn(const QSettings &settings)
{
    QStringList regions = settings.value(regionsKey).toStringList();
    regions.removeIf([](const QString &id) { return !isRegionId(id); });
    regions.removeDuplicates();
    return regions.first(std::min(mostRegions, regions.size()));
}

} // namespace

PanelState::PanelState(FilterPanel &panel, QSettings &settings) : QObject(&panel)
{
    panel.restoreAddedRegions(regionsIn(settings));
    panel.setMoreShown(settings.value(moreKey, false).toBool());
    connect(&panel, &FilterPanel::addedRegionsChanged, this,
            [&panel, &settings] { settings.setValue(regionsKey, panel.addedRegions()); });
    connect(&panel, &FilterPanel::moreToggled, this,
            [&settings](bool isShown) { settings.setValue(moreKey, isShown); });
}
