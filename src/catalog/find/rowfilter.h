// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/facets.h"
#include "catalog/find/findpass.h"
#include "catalog/store/cellvalues.h"

#include <QDeadlineTimer>

#include <optional>
#include <vector>

/// Which images the table shows: those that the find box and the chosen facets leave.
///
/// Images are known by their number in the order of arrival.
class RowFilter final
{
public:
    /// The cells must outlive it, and be changed before it is told so.
    explicit RowFilter(CellValues &cells) : m_cells(cells) { }

    [[nodiscard]] const FindQuery &find() const { return m_find; }
    [[nodiscard]] const FacetSelection &facetSelection() const { return m_facets; }

    /// How many images there are.
    [[nodiscard]] int count() const { return int(m_entries.size()); }
    /// Whether the find box leaves the image, whatever its facets are.
    [[nodiscard]] bool isFound(int number) const { return m_entries[size_t(number)].isFound; }
    [[nodiscard]] bool isWanted(int number) const { return m_entries[size_t(number)].isWanted; }

    /// Begins to look for something else. Until all images are looked through, everything is as
    /// find() has it. A query that is begun before that takes the place of this one.
    void beginFind(const FindQuery &find);
    /// What was begun last, whether it is done or not.
    [[nodiscard]] const FindQuery &newestFind() const;
    [[nodiscard]] bool isFinding() const { return m_next.has_value(); }
    /// Looks through images until the deadline, or all of them, some at least. When all are done,
    /// find() is the newest.
    void goOnFinding(const PackedImages &images, QDeadlineTimer deadline);
    void setFacetSelection(const FacetSelection &selection);

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear();

private:
    struct Entry
    {
        bool isFound = true;
        bool isWanted = true;
    };

    /// A query on its way through the images.
    struct Search
    {
        FindQuery find;
        FindPass pass;
        std::vector<bool> isFound = {}; ///< By number, as far as it has come.
    };

    [[nodiscard]] Entry read(int number, const LazyImage &image);
    void finishFind();

    FindQuery m_find;
    FacetSelection m_facets;
    CellValues &m_cells;
    FindPass m_findPass {m_find};
    FacetPass m_facetPass {m_facets};
    std::vector<Entry> m_entries; ///< By number.
    std::optional<Search> m_next;
};
