// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/profilesswitch.h"

#include "catalog/imagecatalog.h"
#include "ui/narrow/findbar.h"
#include "ui/table/imagetableview.h"

ProfilesSwitch::ProfilesSwitch(const ImageCatalog &catalog, ImageTableView &view, FindBar &findBar,
                               QObject *parent)
    : QObject(parent), m_catalog(catalog), m_view(view), m_findBar(findBar)
{
    connect(&catalog, &ImageCatalog::cleared, this, &ProfilesSwitch::update);
}

void ProfilesSwitch::update()
{
    const QList<Place> places = m_catalog.query().places;
    // Before a query, nobody knows whether the sort that was kept will have its column.
    if (places.isEmpty())
        return;
    m_view.setProfilesShown(showsProfiles(places));
    m_findBar.setProfilesShown(showsProfiles(places));
}
