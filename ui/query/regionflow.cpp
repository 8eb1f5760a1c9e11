// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionflow.h"

#include "catalog/find/regioncounts.h"
#include "catalog/imagecatalog.h"
#include "ui/query/filterpanel.h"
#include "ui/status/accountstatus.h"

#include <QHash>

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
    const auto showZone = [this] {
        m_panel.setTimeZone(m_narrowing.timeZone());
    };
    connect(&narrowing, &Narrowing::timeZoneChanged, this, showZone);
    showZone();
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

/// Where an account has failed, what was asked for is that it is tried again, and no other account.
void RegionFlow::load(const QStringList &regions)
{
    QHash<QString, QList<PlaceStatus>> accounts;
    for (const PlaceStatus &status : m_catalog.places())
        accounts[status.place.region].append(status);
    for (const QString &region : regions) {
        const QList<PlaceStatus> ofRegion = accounts.value(region);
        const bool isRetry = failedCount(ofRegion) > 0;
        for (const PlaceStatus &status : ofRegion) {
            if (!isRetry || status.state == PlaceState::Failed)
                m_catalog.load(status.place);
        }
    }
}
