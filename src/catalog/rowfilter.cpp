// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/rowfilter.h"

#include "catalog/eraseat.h"

void RowFilter::setFind(const FindQuery &find, const std::deque<Image> &images)
{
    m_find = find;
    m_findPass = FindPass(find);
    if (!find.isEmpty())
        m_cells.setZone(find.zone(), images);
    for (size_t number = 0; number < images.size(); ++number)
        m_entries[number] = read(int(number), images[number]);
}

void RowFilter::setFacetSelection(const FacetSelection &selection, const std::deque<Image> &images)
{
    m_facets = selection;
    m_facetPass = FacetPass(selection);
    for (size_t number = 0; number < images.size(); ++number) {
        Entry &entry = m_entries[number];
        entry.isWanted = entry.isFound && m_facetPass.matches(m_cells, int(number));
    }
}

void RowFilter::append(const Image &image)
{
    m_cells.append(image);
    m_entries.push_back(read(int(m_entries.size()), image));
}

void RowFilter::update(int number, const Image &image)
{
    m_cells.update(number, image);
    m_entries[size_t(number)] = read(number, image);
}

void RowFilter::remove(const std::vector<int> &numbers)
{
    m_cells.remove(numbers);
    eraseAt(m_entries, numbers);
}

void RowFilter::clear()
{
    // The passes know the values by ids that are gone.
    m_cells.clear();
    m_findPass = FindPass(m_find);
    m_facetPass = FacetPass(m_facets);
    m_entries.clear();
}

RowFilter::Entry RowFilter::read(int number, const Image &image)
{
    const bool isFound = m_findPass.matches(m_cells, number, image);
    return {.isFound = isFound, .isWanted = isFound && m_facetPass.matches(m_cells, number)};
}
