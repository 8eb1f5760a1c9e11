// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecolumns.h"

#include <deque>
#include <optional>
#include <vector>

/// The order of the table's rows: by the value of one column, or by arrival.
///
/// Images are known by their number in the order of arrival. No two are equal: those with the same
/// value follow their arrival, ascending and descending, so sorting is stable. Images without a
/// value come last, ascending and descending.
///
/// Sort keys are made once for each image, because comparing two texts by the rules of a locale
/// takes some thousand times as long as comparing their keys.
class RowOrder final
{
public:
    RowOrder();

    [[nodiscard]] std::optional<ImageColumn> column() const { return m_column; }
    [[nodiscard]] Qt::SortOrder direction() const { return m_direction; }

    /// Whether image a comes before image b.
    [[nodiscard]] bool comesBefore(int a, int b) const;

    /// Whether the image, in this new shape, belongs to another place.
    [[nodiscard]] bool wouldMove(int number, const Image &image) const;

    /// Without a column, by arrival.
    void setColumn(std::optional<ImageColumn> column, Qt::SortOrder direction,
                   const std::deque<Image> &images);

    void append(const Image &image);
    void update(int number, const Image &image);
    /// Forgets images; `numbers`, ascending, are those that are gone. The others move up.
    void remove(const std::vector<int> &numbers);
    void clear() { m_keys.clear(); }

private:
    QCollator m_collator;
    std::optional<ImageColumn> m_column;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<SortKey> m_keys; ///< By number; empty without a column.
};
