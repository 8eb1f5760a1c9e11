// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// One of the API's Filters: a name and the values of which one must match.
struct ImageFilter
{
    QString name = {}; ///< "image-type", "tag:KEY", …
    QStringList values = {};

    bool operator==(const ImageFilter &) const = default;
};

/// What the user asked the cloud: the same question in every place of the list.
///
/// Filters are joined by "and", the values of one filter by "or". `imageIds` and `filters`
/// exclude each other; validateQuery() says so.
struct ImageQuery
{
    QList<Place> places = {}; ///< Each once, in the order in which they are shown.
    QList<ImageFilter> filters = {};
    QStringList imageIds = {};
    QString instanceType = {}; ///< Only images usable with it; empty for all.

    bool operator==(const ImageQuery &) const = default;
};

/// One request of DescribeImages: a page of one place.
struct ImageRequest
{
    static constexpr int maxLimit = 100; ///< The API's largest page.

    Place place = {};
    QList<ImageFilter> filters = {};
    QStringList imageIds = {}; ///< At most maxLimit of them.
    QString instanceType = {};
    qint64 offset = 0;
    int limit = maxLimit; ///< 1 to maxLimit.

    bool operator==(const ImageRequest &) const = default;
};

Q_DECLARE_METATYPE(ImageQuery)
