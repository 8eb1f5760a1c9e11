// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/rowfilter.h"

#include "catalog/eraseat.h"

void RowFilter::setFind(const FindQuery &find, const std::deque<Image> &images)
{
    m_find = find;
    const bool isOtherZone = !find.isEmpty() && find.zone() != m_textZone;
    if (isOtherZone)
        m_textZone = find.zone();
    for (size_t number = 0; number < images.size(); ++number) {
        Entry &entry = m_entries[number];
        if (isOtherZone)
            entry.findText = findText(images[number], m_textZone);
        entry.isFound = m_find.matches(images[number], entry.findText);
        entry.isWanted = entry.isFound && m_facets.matches(images[number]);
    }
}

void RowFilter::setFacetSelection(const FacetSelection &selection, const std::deque<Image> &images)
{
    m_facets = selection;
    for (size_t number = 0; number < images.size(); ++number) {
        Entry &entry = m_entries[number];
        entry.isWanted = entry.isFound && m_facets.matches(images[number]);
    }
}

void RowFilter::append(const Image &image)
{
    m_entries.push_back(read(image));
}

void RowFilter::update(int number, const Image &image)
{
    m_entries[size_t(number)] = read(image);
}

void RowFilter::remove(const std::vector<int> &numbers)
{
    eraseAt(m_entries, numbers);
}

RowFilter::Entry RowFilter::read(const Image &image) const
{
    Entry entry = {.findText = findText(image, m_textZone)};
    entry.isFound = m_find.matches(image, entry.findText);
    entry.isWanted = entry.isFound && m_facets.matches(image);
    return entry;
}
