// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "pinned/mending.h"

#include <QByteArray>
#include <QList>

struct RegionMap;

/// An image that a map of a file lacks.
struct MapLack
{
    qsizetype map = 0; ///< Of its entries; see PinnedId.
    Image image = {};

    bool operator==(const MapLack &) const = default;
};

/// What adds to a text what maps lack.
struct MapAdditions
{
    QList<Mend> mends = {};
    int ids = 0;              ///< How many are added.
    QList<MapLack> left = {}; ///< What cannot be added, as the form of its map does not tell how.
};

/// What adds to a table whose columns are regions what the maps of its rows lack: an id in a cell
/// that isGap(), and a column at the end for each region that has none, with its header in the
/// form of the others and a cell in each row. None where a row has more cells than the header, or
/// where one goes on in the next line, as the columns are not known then.
[[nodiscard]] MapAdditions tableAdditions(const QList<RegionMap> &maps, const QByteArray &text);
