// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/rowfilter.h"

#include "catalog/store/eraseat.h"

#include <algorithm>

namespace {

/// Images between two looks at the clock. An account rarely has more, so what is typed mostly shows
/// at once.
constexpr size_t atATime = 8'192;

} // namespace

void RowFilter::beginFind(const FindQuery &find)
{
    m_next.emplace(Search {.find = find, .pass = FindPass(find)});
    if (!find.isEmpty())
        m_cells.setZone(find.zone());
}

const FindQuery &RowFilter::newestFind() const
{
    return m_next ? m_next->find : m_find;
}

void RowFilter::goOnFinding(const PackedImages &images, QDeadlineTimer deadline)
{
    const auto count = size_t(images.size());
    while (m_next && m_next->isFound.size() < count) {
        // The clock is not looked at for each of them.
        const size_t end = std::min(count, m_next->isFound.size() + atATime);
        for (size_t next = m_next->isFound.size(); next < end; ++next) {
            const auto number = int(next);
            const LazyImage image(images, number);
            if (!m_next->find.isEmpty() && !m_cells.isFresh(number))
                m_cells.freshen(number, image.get());
            m_next->isFound.push_back(m_next->pass.matches(m_cells, number, image));
        }
        if (deadline.hasExpired())
            break;
    }
    if (m_next && m_next->isFound.size() == count)
        finishFind();
}

void RowFilter::finishFind()
{
    m_find = m_next->find;
    m_findPass = std::move(m_next->pass);
    for (size_t number = 0; number < m_entries.size(); ++number) {
        const bool isFound = m_next->isFound[number];
        m_entries[number] = {.isFound = isFound,
                             .isWanted = isFound && m_facetPass.matches(m_cells, int(number))};
    }
    m_next.reset();
}

void RowFilter::setFacetSelection(const FacetSelection &selection)
{
    m_facets = selection;
    m_facetPass = FacetPass(selection);
    for (size_t number = 0; number < m_entries.size(); ++number) {
        Entry &entry = m_entries[number];
        entry.isWanted = entry.isFound && m_facetPass.matches(m_cells, int(number));
    }
}

void RowFilter::append(const Image &image)
{
    m_entries.push_back(read(int(m_entries.size()), LazyImage(image)));
}

void RowFilter::update(int number, const Image &image)
{
    const LazyImage lazy(image);
    m_entries[size_t(number)] = read(number, lazy);
    if (m_next && size_t(number) < m_next->isFound.size())
        m_next->isFound[size_t(number)] = m_next->pass.matches(m_cells, number, lazy);
}

void RowFilter::remove(const std::vector<int> &numbers)
{
    eraseAt(m_entries, numbers);
    if (m_next)
        eraseAt(m_next->isFound, numbers);
}

void RowFilter::clear()
{
    // The passes know the values by ids that are gone.
    m_find = newestFind();
    m_findPass = FindPass(m_find);
    m_next.reset();
    m_facetPass = FacetPass(m_facets);
    m_entries.clear();
}

RowFilter::Entry RowFilter::read(int number, const LazyImage &image)
{
    const bool isFound = m_findPass.matches(m_cells, number, image);
    return {.isFound = isFound, .isWanted = isFound && m_facetPass.matches(m_cells, number)};
}
