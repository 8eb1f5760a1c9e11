// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionflow.h"

#include "catalog/find/regioncounts.h"
#include "catalog/imagecatalog.h"
#include "ui/query/filterpanel.h"

RegionFlow::RegionFlow(FilterPanel &panel, ImageCatalog &catalog, const Narrowing &narrowing)
    : QObject(&panel), m_panel(panel), m_catalog(catalog), m_narrowing(narrowing)
{
    panel.completeFrom(catalog.store());
    connect(&catalog, &ImageCatalog::cleared, this, &RegionFlow::showAll);
    connect(&catalog, &ImageCatalog::placeChanged, this, [this](const Place &place) {
        for (const PlaceStatus &status : m_catalog.places()) {
            if (status.place == place)
                m_panel.setRegionStatus(status);
        }
    });
    connect(&panel, &FilterPanel::loadRequested, this, &RegionFlow::load);
}

void RegionFlow::showFound()
{
    m_panel.setFoundCounts(regionCounts(m_catalog.store(), m_narrowing));
}

void RegionFlow::showAll()
{
    m_panel.clearRegionStatus();
    for (const PlaceStatus &status : m_catalog.places())
        m_panel.setRegionStatus(status);
}

void RegionFlow::load(const QStringList &regions)
{
    for (const PlaceStatus &status : m_catalog.places()) {
        if (regions.contains(status.place.region))
            m_catalog.load(status.place);
    }
}
