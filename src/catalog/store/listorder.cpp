// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/listorder.h"

#include "core/regionid.h"

#include <algorithm>
#include <limits>

namespace {

bool isPlaceBefore(const Place &a, const Place &b)
{
    return a.region == b.region ? a.profile < b.profile : isListedBefore(a.region, b.region);
}

} // namespace

void ListOrder::append(const Place &place, qint64 position)
{
    constexpr qint64 last = std::numeric_limits<quint32>::max();
    const quint32 id = idOf(place);
    m_entries.push_back({id, quint32(std::clamp<qint64>(position, 0, last))});
    m_places[id].end = std::max(m_places[id].end, position + 1);
}

qint64 ListOrder::end(const Place &place) const
{
    const auto id = m_ids.constFind(place);
    return id == m_ids.constEnd() ? 0 : m_places[*id].end;
}

void ListOrder::sort(std::vector<ImageNumber> &numbers) const
{
    const auto before = [this](ImageNumber a, ImageNumber b) {
        return comesBefore(a, b);
    };
    std::vector<std::vector<ImageNumber>> byRank(m_places.size());
    for (const ImageNumber number : numbers)
        byRank[m_places[m_entries[indexOf(number)].place].rank].push_back(number);
    numbers.clear();
    for (std::vector<ImageNumber> &ofPlace : byRank) {
        if (!std::ranges::is_sorted(ofPlace, before))
            std::ranges::sort(ofPlace, before);
        numbers.insert(numbers.end(), ofPlace.begin(), ofPlace.end());
    }
}

quint32 ListOrder::idOf(const Place &place)
{
    if (const auto known = m_ids.constFind(place); known != m_ids.constEnd())
        return *known;
    // Those that were there before keep their order, so nobody needs to hear of it.
    ListedPlace listed = {.place = place};
    for (ListedPlace &other : m_places)
        ++(isPlaceBefore(place, other.place) ? other.rank : listed.rank);
    m_places.push_back(listed);
    const auto id = quint32(m_places.size() - 1);
    m_ids.insert(place, id);
    return id;
}
