// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "catalog/order/textcollation.h"
#include "catalog/store/cellvalues.h"
#include "catalog/store/packedimages.h"

#include <QList>

#include <optional>
#include <vector>

/// A column that rows are sorted by.
struct SortKeyColumn
{
    int column = 0; ///< An ImageColumn.
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const SortKeyColumn &) const = default;
};

/// The order of the table's rows: by the values of some columns, of which the first counts most, or
/// by arrival.
///
/// Images are known by their number in the order of arrival. No two are equal: those with the same
/// values follow their arrival, ascending and descending, so sorting is stable. Images without a
/// value come last, ascending and descending.
///
/// The images that are there when the columns are set get places in the order, which are quick to
/// compare. Those that come or change later have none and are compared by their values.
class RowOrder final
{
public:
    /// Both must outlive it, and be changed before it is told so.
    RowOrder(const CellValues &cells, const PackedImages &images);

    [[nodiscard]] const QList<SortKeyColumn> &columns() const { return m_columns; }

    /// Whether image a comes before image b.
    [[nodiscard]] bool comesBefore(int a, int b) const;

    /// Sorts numbers. Many may give a place to those that have none.
    void sort(std::vector<int> &numbers);

    /// Whether the image, in this new shape, belongs to another place.
    [[nodiscard]] bool wouldMove(int number, const Image &image) const;

    /// Each column once. Without columns, by arrival.
    void setColumns(const QList<SortKeyColumn> &columns);

    /// One more image came.
    void append();
    /// The image may belong to another place.
    void update(int number);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear();

private:
    /// Two values of a column.
    struct Comparison
    {
        bool hasA = false; ///< Whether there is the first one.
        bool hasB = false;
        int order = 0; ///< Negative, zero or positive, if there are both.
    };

    [[nodiscard]] Comparison compareValues(const SortValue &a, const SortValue &b) const;
    [[nodiscard]] Comparison compareIn(ImageColumn column, int a, int b) const;
    [[nodiscard]] SortValue valueOf(int number, ImageColumn column) const;
    [[nodiscard]] std::vector<int> ranksOf(const SortKeyColumn &sorted);
    [[nodiscard]] std::vector<int> sharedRanks(ImageColumn column);
    [[nodiscard]] std::vector<int> ownRanks(ImageColumn column);
    void placeAll();

    const CellValues &m_cells;
    const PackedImages &m_images;
    std::optional<TextCollation> m_collation; ///< None until there is a column to sort by.
    QList<SortKeyColumn> m_columns;
    std::vector<int> m_places; ///< By number; ascending in the order, with gaps.
    int m_placeCount = 0;      ///< Gaps are counted, too.
    bool m_hasUnplaced = false;
};
