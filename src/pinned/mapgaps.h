// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/mending.h"

#include <QByteArrayView>
#include <QList>

struct RegionMap;

/// Whether the value of a region in a map or a table says that there is no image, or that nobody
/// knows: nothing, null, "missing" and the like, with or without quotes.
[[nodiscard]] bool isGap(QByteArrayView value);

/// What a map already says of a region that it has no image for.
struct KeyedRegion
{
    /// What puts an image there; none where the value is no gap, or of another form than the first
    /// entry.
    QList<Mend> mends = {};
};

/// Unset where the map has no key for the region of this image. The text is that of the map's file.
[[nodiscard]] std::optional<KeyedRegion> keyedRegion(const RegionMap &map, const QByteArray &text,
                                                     const Image &image);

/// A piece of the text that is the first entry of a map, or a part of it, for another image of the
/// same kind.
[[nodiscard]] QByteArray entryLike(const RegionMap &map, const QByteArray &entry,
                                   const Image &image);
