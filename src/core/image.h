// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

/// A disk snapshot behind an image.
struct Snapshot
{
    QString snapshotId = {}; ///< "snap-" and 8 characters.
    QString diskUsage = {};  ///< "SYSTEM_DISK", "DATA_DISK", or a word newer than this code.
    std::optional<qint64> diskSize = {}; ///< GiB.

    bool operator==(const Snapshot &) const = default;
};

/// A resource tag.
struct Tag
{
    QString key = {};
    QString value = {};

    bool operator==(const Tag &) const = default;
};

/// One image of one place, as DescribeImages (2017-03-12) answered.
///
/// Every field may be missing: a text is then null (QString::isNull), a list empty, an optional
/// unset. Enumerations are kept as the API spelled them, known or not. sentJson() makes the object
/// as it was sent of them and of `unread`.
///
/// An image is identified by `place` and `imageId` together, its ImageKey: public images have the
/// same id in every region and account.
struct Image
{
    Place place = {}; ///< The one that was asked; its region is never empty.

    QString imageId = {};
    QString osName = {};
    QString imageType = {};   ///< PUBLIC_IMAGE, PRIVATE_IMAGE, SHARED_IMAGE, …
    QString createdTime = {}; ///< ISO 8601, as sent; `created` is the same moment.
    QString imageName = {};
    QString imageDescription = {};
    std::optional<qint64> imageSize = {}; ///< GiB.
    QString architecture = {};            ///< x86_64, arm, i386, …
    QString imageState = {};              ///< NORMAL, CREATING, SYNCING, …
    QString platform = {};
    QString imageCreator = {}; ///< The account's number; null or "tencent" for public images.
    QString imageSource = {};  ///< OFFICIAL, CREATE_IMAGE, EXTERNAL_IMPORT, …
    std::optional<qint64> syncPercent = {}; ///< 0 to 100, while a copy is under way.
    std::optional<bool> isSupportCloudinit = {};
    QList<Snapshot> snapshotSet = {};
    QList<Tag> tags = {};
    QString licenseType = {}; ///< TencentCloud, BYOL, …
    QString imageFamily = {};
    std::optional<bool> imageDeprecated = {};
    QString cdcCacheStatus = {}; ///< On a dedicated cluster; the mainland site only.

    QDateTime created = {}; ///< UTC; invalid when `createdTime` is missing or unreadable.
    /// What was sent and is not in the fields above just so, as the text of a JSON object: members
    /// this code does not know, nulls, empty lists, other types. Null if there is nothing.
    QByteArray unread = {};

    bool operator==(const Image &) const = default;
};

Q_DECLARE_METATYPE(Image)
