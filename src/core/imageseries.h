// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QHashFunctions>

/// What an image shares with its earlier and later builds: its image family, or, without one, its
/// name with the date, number or version at its end left open.
struct ImageSeries
{
    QString name = {};     ///< "web-api-*", or the family. Empty for an image without a name.
    bool isFamily = false; ///< A family and names that look like it are two series.

    bool operator==(const ImageSeries &) const = default;
};

[[nodiscard]] inline size_t qHash(const ImageSeries &series, size_t seed = 0)
{
    return qHashMulti(seed, series.name, series.isFamily);
}

/// Whether images of a series are for the same machines is for the caller to ask: architecture and
/// type are no part of it.
[[nodiscard]] ImageSeries seriesOf(const Image &image);

/// The name with the date, number or version at its end as a "*": "web-api-2026-11-02" and
/// "web-api-2026-11-09" are both "web-api-*". A name without one, or of nothing else, is itself.
/// What belongs to a word is no number: "rocky9", "x86_64".
[[nodiscard]] QString openedName(const QString &name);

/// Whether the first was made after the second. One whose time is not known is the older; of two of
/// the same time that with the greater id is the newer, so that there is always one newest.
[[nodiscard]] bool isNewerBuild(const Image &first, const Image &second);
