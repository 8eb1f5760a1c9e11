// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/roworder.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

/// The rows of a table that stand for numbered images and are always in the order of RowOrder: how
/// they come, go and move, so that views and the indexes they keep can follow.
///
/// The class above it hears of the images and says which numbers have a row.
class OrderedRowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

    /// The number of the image in a row that exists.
    [[nodiscard]] ImageNumber numberAt(int row) const { return m_rows[size_t(row)]; }

protected:
    /// The store must outlive it.
    OrderedRowModel(const ImageStore &store, QObject *parent);

    [[nodiscard]] const RowOrder &order() const { return m_order; }
    /// What a row is sorted by may change only inside reorder().
    [[nodiscard]] RowOrder &order() { return m_order; }
    /// The number in each row.
    [[nodiscard]] const std::vector<ImageNumber> &rows() const { return m_rows; }
    [[nodiscard]] std::optional<int> rowOfNumber(ImageNumber number) const;

    /// Gives rows to numbers that have none: a run of neighbors at a time.
    void insertRowsOf(std::vector<ImageNumber> numbers);
    /// Takes the rows of those that have one, a run of neighbors at a time.
    void removeRowsOf(const std::vector<ImageNumber> &numbers);
    /// The same for any number of rows, all in one piece: views need milliseconds for each run of
    /// rows that goes, and thousands may. The rows come and go in front of the others. So the
    /// current row, if it goes, is followed by the first of those that stay.
    void insertTogether(std::vector<ImageNumber> numbers);
    void removeTogether(const std::vector<ImageNumber> &numbers);
    /// Says that all columns of their rows changed.
    void announceChanges(const std::vector<ImageNumber> &numbers);

    /// Changes the order of all rows through `change`.
    void reorder(const std::function<void()> &change);
    /// Moves rows to where they belong after `change`, which changes their order and no other's.
    /// `numbers` is ascending.
    void move(std::vector<ImageNumber> numbers, const std::function<void()> &change);

    /// Between beginResetModel() and endResetModel().
    void clearRows();

private:
    void rearrange(const std::function<void()> &change);
    void setApart(const std::vector<ImageNumber> &numbers);
    [[nodiscard]] bool isApart(ImageNumber number) const;
    [[nodiscard]] std::vector<ImageNumber>::const_iterator positionOf(ImageNumber number) const;
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<ImageNumber> &numbers) const;
    [[nodiscard]] bool comesBefore(ImageNumber a, ImageNumber b) const;
    [[nodiscard]] auto before() const
    {
        return [this](ImageNumber a, ImageNumber b) {
            return comesBefore(a, b);
        };
    }

    RowOrder m_order;
    std::vector<ImageNumber> m_rows; ///< The number in each row; always in order.
    std::vector<bool> m_apart; ///< By number: these rows stand in front of all others, while they
                               ///< come or go together. Shorter where none of the rest does.
};
