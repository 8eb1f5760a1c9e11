// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"
#include "pinned/report/checkreport.h"

#include <QDateTime>
#include <QList>
#include <QMap>

/// Own images that no file mentions. It is a list to look at: what uses an image need not be a file
/// that was read.
struct UnreferencedReport
{
    /// The snapshots of a region's images.
    struct Sum
    {
        int images = 0;
        qint64 snapshotSize = 0; ///< GiB.

        bool operator==(const Sum &) const = default;
    };

    QList<Image> images = {};        ///< By region, the oldest first.
    int ownImages = 0;               ///< All that there are.
    int files = 0;                   ///< That were read.
    SkippedCounts skipped = {};      ///< Files in which images may be mentioned, too,
    QList<ApiError> fileErrors = {}; ///< and those that could not be read.
    QDateTime asOf = {};             ///< UTC.
    QList<Place> asked = {};
    bool showsProfiles = false;        ///< Files tell whose each image is.
    QList<UncheckedPlace> unread = {}; ///< They may have more.

    /// By place, as placeWord() has it.
    [[nodiscard]] QMap<QString, Sum> sums() const;
};

/// Which of the images no id names, in the order of the report.
[[nodiscard]] QList<Image> imagesWithoutId(const QList<Image> &images, const QStringList &ids);

/// For people: a line on the whole, and what of it was not read, a line for each region with its
/// sum, and one for each image, separated by tabs: region, id, name, date, days, GiB.
[[nodiscard]] QByteArray unreferencedText(const UnreferencedReport &report);

/// The same as an object: asOf, unread, skipped, regions, images, of several accounts each with its
/// profile.
[[nodiscard]] QByteArray unreferencedJson(const UnreferencedReport &report);

/// The images as a table, of several accounts with the profile as its first column.
[[nodiscard]] QByteArray unreferencedCsv(const UnreferencedReport &report);
