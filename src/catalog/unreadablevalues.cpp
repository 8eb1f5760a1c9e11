// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/unreadablevalues.h"

#include "json/unreadablefields.h"

void UnreadableValues::take(const QList<Image> &images)
{
    for (const Image &image : images) {
        drop(image.place, {image.imageId});
        const int count = image.unread.isNull() ? 0 : int(unreadableFields(image.unread).size());
        if (count > 0) {
            m_counts[image.place].insert(image.imageId, count);
            m_count += count;
        }
    }
}

void UnreadableValues::drop(const Place &place, const QStringList &imageIds)
{
    const auto counts = m_counts.find(place);
    if (counts == m_counts.end())
        return;
    for (const QString &id : imageIds)
        m_count -= counts->take(id);
}

void UnreadableValues::clear()
{
    m_counts.clear();
    m_count = 0;
}
