// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecolumns.h"

#include <QList>

#include <deque>
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
/// Sort keys are made once for each image, because comparing two texts by the rules of a locale
/// takes some thousand times as long as comparing their keys.
class RowOrder final
{
public:
    RowOrder();

    [[nodiscard]] QList<SortKeyColumn> columns() const;

    /// Whether image a comes before image b.
    [[nodiscard]] bool comesBefore(int a, int b) const;

    /// Whether the image, in this new shape, belongs to another place.
    [[nodiscard]] bool wouldMove(int number, const Image &image) const;

    /// Each column once. Without columns, by arrival.
    void setColumns(const QList<SortKeyColumn> &columns, const std::deque<Image> &images);

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear();

private:
    struct SortedColumn
    {
        SortKeyColumn column = {};
        std::vector<SortKey> keys = {}; ///< By number.
    };

    [[nodiscard]] SortKey keyOf(const Image &image, const SortedColumn &column) const;
    [[nodiscard]] std::vector<SortKey> takeKeys(int column, const std::deque<Image> &images);

    QCollator m_collator;
    std::vector<SortedColumn> m_columns;
};
