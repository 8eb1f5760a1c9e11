// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/imagetext.h"

#include <QHash>

#include <optional>

/// How far the accounts that are asked are with each region, and how many of its loaded images are
/// shown. A value.
class RegionStatuses final
{
public:
    /// In place of what the account had for its region, and beside the others.
    void put(const PlaceStatus &status);
    void remove(const QString &region);
    /// The zone stays.
    void clear();

    /// How many of the loaded images are shown, by region; without it, nothing is narrowed. Returns
    /// whether that is news.
    bool setFound(const std::optional<QHash<QString, qint64>> &counts);

    /// Of the times in what is said of the regions.
    void setTimeZone(TimeZone zone) { m_zone = zone; }
    [[nodiscard]] TimeZone timeZone() const { return m_zone; }

    /// Of each account that is asked for the region, if any.
    [[nodiscard]] QList<PlaceStatus> of(const QString &region) const;
    /// How many of the region's loaded images are shown; unset where nothing is narrowed, or
    /// loaded.
    [[nodiscard]] std::optional<qint64> foundIn(const QString &region) const;
    /// How many images there are in regions, or are shown while they are narrowed; empty where
    /// there are none.
    [[nodiscard]] QString sumText(const QStringList &regions) const;
    /// The largest number of images that a region is known to have.
    [[nodiscard]] qint64 largestTotal() const { return m_largestTotal; }

private:
    QHash<QString, QList<PlaceStatus>> m_statuses; ///< By region.
    std::optional<QHash<QString, qint64>> m_found;
    qint64 m_largestTotal = 0;
    TimeZone m_zone = TimeZone::Local;
};
