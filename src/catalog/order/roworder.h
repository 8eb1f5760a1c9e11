// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "catalog/order/textcollation.h"
#include "catalog/store/imagestore.h"

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
/// that of the list (see ListOrder).
///
/// No two images are equal: those with the same values follow the list, ascending and descending,
/// so sorting is stable. Images without a value come last, ascending and descending.
///
/// The images that are there when the columns are set get positions in the order, which are quick
/// to compare. Those that come or change later have none and are compared by their values.
class RowOrder final
{
public:
    /// The store must outlive it.
    explicit RowOrder(const ImageStore &store);

    [[nodiscard]] const QList<SortKeyColumn> &columns() const { return m_columns; }

    /// Whether image a comes before image b.
    [[nodiscard]] bool comesBefore(ImageNumber a, ImageNumber b) const;

    /// Sorts numbers. Many may give a position to those that have none.
    void sort(std::vector<ImageNumber> &numbers);

    /// Whether an image that changed so belongs to another position.
    [[nodiscard]] bool movesBy(const ImageChange &change) const;

    /// Each column once. Without columns, in the order of the list.
    void setColumns(const QList<SortKeyColumn> &columns);

    /// The image may belong to another position.
    void update(ImageNumber number);
    /// The store was cleared.
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
    [[nodiscard]] Comparison compareIn(ImageColumn column, ImageNumber a, ImageNumber b) const;
    [[nodiscard]] std::optional<bool> comesBeforeByColumns(ImageNumber a, ImageNumber b) const;
    [[nodiscard]] SortValue valueOf(ImageNumber number, ImageColumn column) const;
    [[nodiscard]] std::vector<int> ranksOf(const SortKeyColumn &sorted);
    [[nodiscard]] std::vector<int> sharedRanks(ImageColumn column);
    [[nodiscard]] std::vector<int> ownRanks(ImageColumn column);
    void setPositions();

    [[nodiscard]] int positionOf(ImageNumber number) const;

    const ImageStore &m_store;
    std::optional<TextCollation> m_collation; ///< None until there is a column to sort by.
    QList<SortKeyColumn> m_columns;
    /// By number, of the first ones; ascending in the order, with gaps.
    std::vector<int> m_positions;
    bool m_lacksPositions = false; ///< Some of those have none.
};
