// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/facets.h"
#include "catalog/findquery.h"

#include <deque>
#include <vector>

/// Which images the table shows: those that the find box and the chosen facets leave.
///
/// Images are known by their number in the order of arrival. The texts that words are looked for
/// in are made once for each image: making them takes some twenty times as long as looking.
class RowFilter final
{
public:
    [[nodiscard]] const FindQuery &find() const { return m_find; }
    [[nodiscard]] const FacetSelection &facetSelection() const { return m_facets; }

    /// Whether the find box leaves the image, whatever its facets are.
    [[nodiscard]] bool isFound(int number) const { return m_entries[size_t(number)].isFound; }
    [[nodiscard]] bool isWanted(int number) const { return m_entries[size_t(number)].isWanted; }

    void setFind(const FindQuery &find, const std::deque<Image> &images);
    void setFacetSelection(const FacetSelection &selection, const std::deque<Image> &images);

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        QString findText = {};
        bool isFound = true;
        bool isWanted = true;
    };

    [[nodiscard]] Entry read(const Image &image) const;

    FindQuery m_find;
    FacetSelection m_facets;
    TimeZone m_textZone = TimeZone::Local; ///< Of the texts.
    std::vector<Entry> m_entries;          ///< By number.
};
