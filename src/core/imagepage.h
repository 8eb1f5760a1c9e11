// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QDateTime>

/// How images came. It is beside them and no part of them: every reply stamps it anew.
struct ImageOrigin
{
    QString requestId = {};  ///< Of the reply; empty if it had none.
    QDateTime readTime = {}; ///< When the reply arrived, UTC.

    bool operator==(const ImageOrigin &) const = default;
};

/// One answer of DescribeImages.
struct ImagePage
{
    QList<Image> images = {};
    std::optional<qint64> totalCount =
            {};         ///< All matches in the place; unset if the reply had none.
    int unreadable = 0; ///< Entries that are no image: not an object, or without an id.
    qint64 size = 0;    ///< Of the reply in bytes, unpacked.
    ImageOrigin origin = {};

    /// How many entries the reply had, readable or not; the next page starts this much later.
    [[nodiscard]] qint64 entryCount() const { return images.size() + unreadable; }

    bool operator==(const ImagePage &) const = default;
};

[[nodiscard]] inline QString requestIdOf(const ImagePage &page)
{
    return page.origin.requestId;
}
