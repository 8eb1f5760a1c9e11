// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QHash>

/// Counts the values of the loaded images that were sent and cannot be shown; see
/// unreadableFields(). It hears of images as the store does.
class UnreadableValues final
{
public:
    [[nodiscard]] int count() const { return m_count; }

    /// One whose key is known takes the place of the earlier.
    void take(const QList<Image> &images);
    void drop(const Place &place, const QStringList &imageIds);
    void clear();

private:
    int m_count = 0;
    QHash<Place, QHash<QString, int>> m_counts; ///< By place and image id; hardly any has one.
};
