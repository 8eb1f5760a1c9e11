// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "core/image.h"
#include "core/region.h"

#include <QHash>
#include <QList>
#include <QStringList>

/// What the cloud told of pinned ids.
struct CloudFacts
{
    QHash<QString, QList<Image>> images = {}; ///< By id: one for each place that has it.
    QList<PlaceStatus> asked = {};            ///< How far each place was asked for the ids.
    /// The regions that there are: what is in none of them is nowhere.
    QStringList regions = knownRegionIds();
    /// Images of the same types as those above, among which the successors are.
    QList<Image> others = {};
    QList<PlaceStatus> othersAsked = {}; ///< How far each place was asked for these.

    /// Those of an id in a region, of any account; in all regions for an empty one.
    [[nodiscard]] QList<Image> imagesOf(const QString &id, const QString &region = {}) const;
    /// The regions an id was found in, in the order in which they were asked.
    [[nodiscard]] QStringList regionsOf(const QString &id) const;
    /// The regions that may have more of the ids than was found: those that were asked and not read
    /// whole, and behind them those that were not asked.
    [[nodiscard]] QStringList unreadRegions() const;
    /// Whether there is such a region, or it was asked.
    [[nodiscard]] bool isRegionKnown(const QString &region) const;
    /// Whether it is known what a region has of the ids: all accounts were asked there, and each
    /// place was read whole.
    [[nodiscard]] bool isRegionRead(const QString &region) const;
};

/// Whether a region was asked, and read whole for every account.
[[nodiscard]] bool isRegionReadWhole(const QList<PlaceStatus> &places, const QString &region);

/// Those of the places that were not read whole, and behind them those of all that there are which
/// were not asked.
[[nodiscard]] QStringList unreadRegions(const QList<PlaceStatus> &places,
                                        const QStringList &regions);
