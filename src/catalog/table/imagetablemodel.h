// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/table/orderedrowmodel.h"
#include "catalog/table/rowmark.h"

#include <QTimer>

class ImageCatalog;

/// The images of a catalog as one table, one row an image, columns as in ImageColumn: those that
/// the narrowing leaves, in the table's own order.
///
/// Rows come in their place: inserted in sort order, changed where they are, moved only when the
/// value they are sorted by changes. Indexes that others keep, as of a selection, follow their
/// images through paging, sorting, narrowing and refresh; they are lost when their image has no row
/// any more. The store's being cleared alone resets the model.
class ImageTableModel final : public OrderedRowModel
{
    Q_OBJECT

public:
    enum Role {
        ImageRole = Qt::UserRole, ///< The Image, in every column.
        FindSpansRole,            ///< QList<FindSpan>: what to highlight in the text of the cell.
        KeptRole, ///< Whether the image is of an earlier result, and did not come again so far.
    };

    /// Both must outlive it; the narrowing is of the catalog's store.
    ImageTableModel(ImageCatalog &catalog, Narrowing &narrowing, QObject *parent = nullptr);

    [[nodiscard]] const ImageStore &store() const { return m_store; }
    [[nodiscard]] Narrowing &narrowing() const { return m_narrowing; }

    /// The image in a row that exists.
    [[nodiscard]] Image imageAt(int row) const;
    /// Whether that is of an earlier result, and did not come again so far.
    [[nodiscard]] bool isKept(int row) const;
    /// Unset also for an image that is loaded and not shown.
    [[nodiscard]] std::optional<int> rowOf(const ImageKey &key) const;
    /// The images in these rows, in the order in which they are shown.
    [[nodiscard]] QList<Image> images(QList<int> rows) const;
    [[nodiscard]] std::vector<ImageNumber> numbersIn(QList<int> rows) const;
    /// Of all that are loaded, with a row or not, in the order of the rows.
    [[nodiscard]] std::vector<ImageNumber> sortedNumbers() const;

    /// Without columns, rows are in the order of the list; see ListOrder. Equal values are, too.
    [[nodiscard]] QList<SortKeyColumn> sortColumns() const { return order().columns(); }
    /// Sorts now, and keeps all later rows in that order. The first column counts most. Columns
    /// that do not exist or come a second time are left out.
    void setSortColumns(const QList<SortKeyColumn> &columns);
    /// By one column, or in the order of the list.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// What is told of rows, also of those that come later. In the column of names, tool tip and
    /// accessible text have the words.
    void setMarks(const RowMarks &marks);
    /// Without words where there is none.
    [[nodiscard]] RowMark markOf(const Image &image) const
    {
        const auto place = m_marks.constFind(image.place);
        return place == m_marks.cend() ? RowMark() : place->value(image.imageId);
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Display, alignment, tooltip (HTML, see cellToolTip()), accessible text and description, and
    /// the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The accessible text of a column that the table is sorted by says so.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Ask the catalog: true while pages are missing, also when no row is shown.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// Images were loaded, changed or dropped, or narrowed in another way: fires from the event
    /// loop, once for all of it.
    void countsChanged();

private:
    void takeAdded(ImageNumber first, int count);
    void takeChanged(const QList<ImageChange> &changes);
    void takeGone(const std::vector<ImageNumber> &numbers);
    void clear();
    void narrow();
    void showFind();
    void showTimeZone();
    [[nodiscard]] std::vector<bool> whichHaveRows() const;
    [[nodiscard]] QString textAt(int row, ImageColumn column) const;
    [[nodiscard]] QString shownToolTip(const Image &image, ImageColumn column) const;
    [[nodiscard]] QString speech(const Image &image, ImageColumn column) const;

    ImageCatalog &m_catalog;
    const ImageStore &m_store;
    Narrowing &m_narrowing;
    RowMarks m_marks;
    QTimer m_countsTimer; ///< Runs out in the next turn of the event loop.
};
