// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/cloudfacts.h"
#include "pinned/finding.h"
#include "pinned/pinnedplaces.h"

#include "core/imageseries.h"

#include <QHash>

#include <optional>
#include <vector>

/// Whether an id of this image is one to write into a file: it can be used, and is not deprecated.
[[nodiscard]] bool canBePinnedAnew(const Image &image);

/// Finds what to pin instead of an id: in a region where its image is not, a copy of it, which has
/// the same name; else the newest usable image of the same family, or else series, with the same
/// architecture and type, by the same account. None that is older, unless the pinned one is of no
/// use.
class SuccessorSearch final
{
public:
    /// The facts must outlive this.
    SuccessorSearch(const CloudFacts &facts, const PinnedPlaces &places);

    /// That of an id whose image is this one. It is in the region meant, or, without one, in one
    /// that has the image: first the newest that is in all the regions the id is pinned for, and
    /// where there is none, the newest at all. Never the image itself.
    [[nodiscard]] std::optional<Successor> of(const PinnedId &pinned, const Image &image) const;

private:
    [[nodiscard]] std::vector<Image> candidates(const PinnedId &pinned, const Image &image) const;
    [[nodiscard]] QStringList regionsFor(const PinnedId &pinned) const;
    [[nodiscard]] QStringList missingIn(const Image &image, const QStringList &regions,
                                        bool isKnown) const;
    [[nodiscard]] bool isRead(const QString &region) const;

    const CloudFacts &m_facts;
    const PinnedPlaces &m_places;
    QHash<ImageSeries, std::vector<const Image *>> m_series;
};
