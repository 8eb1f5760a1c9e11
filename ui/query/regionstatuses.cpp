// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/regionstatuses.h"

#include "ui/status/accountstatus.h"

#include <QLocale>

#include <algorithm>

void RegionStatuses::put(const PlaceStatus &status)
{
    QList<PlaceStatus> &accounts = m_statuses[status.place.region];
    putStatus(accounts, status);
    m_largestTotal = std::max(m_largestTotal, together(accounts).total.value_or(0));
}

void RegionStatuses::remove(const QString &region)
{
    m_statuses.remove(region);
}

void RegionStatuses::clear()
{
    const TimeZone zone = m_zone;
    *this = {};
    m_zone = zone;
}

bool RegionStatuses::setFound(const std::optional<QHash<QString, qint64>> &counts)
{
    if (counts == m_found)
        return false;
    m_found = counts;
    return true;
}

QList<PlaceStatus> RegionStatuses::of(const QString &region) const
{
    return m_statuses.value(region);
}

std::optional<qint64> RegionStatuses::foundIn(const QString &region) const
{
    if (!m_found || together(of(region)).loaded == 0)
        return std::nullopt;
    return m_found->value(region);
}

QString RegionStatuses::sumText(const QStringList &regions) const
{
    qint64 images = 0;
    qint64 found = 0;
    for (const QString &region : regions) {
        images += together(of(region)).total.value_or(0);
        found += m_found ? m_found->value(region) : 0;
    }
    return images == 0 ? QString() : QLocale().toString(m_found ? found : images);
}
