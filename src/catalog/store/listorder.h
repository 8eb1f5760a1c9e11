// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/store/imagenumber.h"
#include "core/place.h"

#include <QHash>

#include <vector>

/// The order of images before any sort: by region, as isListedBefore() has it, then by profile, and
/// in a place as the API lists them. It does not depend on which of them came first.
class ListOrder final
{
public:
    /// Takes the image with the next number. It stands so far behind the first of its place.
    void append(const Place &place, qint64 position);
    /// The position behind all that the place has.
    [[nodiscard]] qint64 end(const Place &place) const;

    /// Those at the same position follow their numbers.
    [[nodiscard]] bool comesBefore(ImageNumber a, ImageNumber b) const
    {
        const Entry &entryOfA = m_entries[indexOf(a)];
        const Entry &entryOfB = m_entries[indexOf(b)];
        if (entryOfA.place != entryOfB.place)
            return m_places[entryOfA.place].rank < m_places[entryOfB.place].rank;
        return entryOfA.position == entryOfB.position ? a < b
                                                      : entryOfA.position < entryOfB.position;
    }
    /// The same for many; quicker where those of a place come in order.
    void sort(std::vector<ImageNumber> &numbers) const;

    void clear() { *this = ListOrder(); }

private:
    struct Entry
    {
        quint32 place = 0; ///< In m_places.
        quint32 position = 0;
    };
    struct ListedPlace
    {
        Place place = {};
        size_t rank = 0; ///< Among all of them, from 0.
        qint64 end = 0;
    };

    [[nodiscard]] quint32 idOf(const Place &place);

    std::vector<Entry> m_entries; ///< By number.
    std::vector<ListedPlace> m_places;
    QHash<Place, quint32> m_ids;
};
