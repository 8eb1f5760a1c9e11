// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "pinned/pinnedid.h"

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

/// Whether an image has the same id in each region that has it: those of the cloud and of its
/// marketplace do. Copies of others have ids of their own.
[[nodiscard]] bool hasOneIdEverywhere(const Image &image);

/// For which regions ids are pinned, over all files.
class PinnedPlaces final
{
public:
    explicit PinnedPlaces(const QList<PinnedId> &ids);

    /// The regions that an id is pinned for, each once, in the order of the files.
    [[nodiscard]] QStringList regionsOf(const QString &id) const { return m_regions.value(id); }

    /// Whether a map has the id of this image under two regions, though such an image has an id of
    /// its own in each: public ones have the same everywhere.
    [[nodiscard]] bool isTwice(const PinnedId &pinned, const Image &image) const;

private:
    using MapId = std::tuple<QString, qsizetype, QString>; ///< File, map in it, and id.

    QHash<QString, QStringList> m_regions;
    std::map<MapId, QSet<QString>> m_maps; ///< The regions under which a map has an id.
};
