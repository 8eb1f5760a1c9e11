// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/rowfilter.h"
#include "catalog/table/orderedrowmodel.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <vector>

/// Images in rows: those that the find box and the facets leave, in their order.
///
/// Rows come in their place: inserted in sort order, changed where they are, moved only when the
/// value they are sorted by changes. Indexes that others keep, as of a selection, follow their
/// images through everything but clear(), which alone resets the model; they are lost when their
/// image has no row any more.
///
/// Numbers (int) without another name are rows; an image's own number is its place in the order
/// of arrival.
class ImageRowModel : public OrderedRowModel
{
    Q_OBJECT

public:
    /// The image in a row that exists.
    [[nodiscard]] Image imageAt(int row) const;
    /// Unset also for an image that is loaded and not shown.
    [[nodiscard]] std::optional<int> rowOf(const QString &region, const QString &imageId) const;
    /// The images in these rows, in the order in which they are shown.
    [[nodiscard]] QList<Image> images(QList<int> rows) const;

    /// How many rows there would be without find box and facets.
    [[nodiscard]] int loadedCount() const { return m_images.size(); }
    /// One of them, counted in order of arrival.
    [[nodiscard]] Image loadedImage(int number) const { return m_images.at(number); }
    /// All of them, in the order of the rows.
    [[nodiscard]] QList<Image> sortedImages() const;

    /// Without columns, rows are in order of arrival. Equal values are, too.
    [[nodiscard]] QList<SortKeyColumn> sortColumns() const { return order().columns(); }
    /// The first of them; -1 is the order of arrival.
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /// Sorts now, and keeps all later rows in that order. The first column counts most. Columns
    /// that do not exist or come a second time are left out.
    void setSortColumns(const QList<SortKeyColumn> &columns);
    /// By one column, or by arrival.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Narrows to the images that match. Kept through clear(), like the facets. Where that takes
    /// longer than the time for finding, it goes on from the event loop, and until it is done the
    /// table is as it was; another query takes its place.
    void setFind(const FindQuery &find);
    /// What the table is narrowed by now.
    [[nodiscard]] const FindQuery &find() const { return m_filter.find(); }
    /// How long finding may keep the event loop waiting; 10 ms at first.
    void setFindTime(std::chrono::milliseconds time) { m_findTime = time; }
    void setFacetSelection(const FacetSelection &selection);
    [[nodiscard]] const FacetSelection &facetSelection() const { return m_filter.facetSelection(); }
    /// Of the images that match the find box, as FacetCounter counts them.
    [[nodiscard]] QList<FacetCounts> countFacets() const;
    /// How often the values of a key occur, as in findValues(). Of names, ids, descriptions and
    /// snapshots, only those of the first 10,000 images are counted.
    [[nodiscard]] QHash<QString, int> countFindValues(const FindKey &key) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

signals:
    /// Images were loaded, changed or dropped, or the table was narrowed in another way: fires from
    /// the event loop, once for all of it.
    void countsChanged();

protected:
    /// Data of this role changes when the find box does.
    ImageRowModel(int findRole, QObject *parent);

    /// Each image once: one that is known replaces the earlier.
    void takeImages(const QList<Image> &images);
    void dropImages(const QString &region, const QStringList &imageIds);
    void clear();
    /// cellText() of a row that exists.
    [[nodiscard]] QString textAt(int row, ImageColumn column, TimeZone zone) const;

private:
    /// Known images in their new shapes, by number.
    using Changes = std::map<int, const Image *>;

    [[nodiscard]] Changes storeNew(const QList<Image> &images);
    void store(int number, const Image &image);
    void applyChanges(const Changes &changes);
    void forget(const std::vector<int> &numbers);
    void goOnFinding();
    void narrow();

    int m_findRole;
    PackedImages m_images; ///< In order of arrival.
    CellValues m_cells;
    /// Of every image in m_images, by region and image id: a hash of all would take some frames'
    /// time when it grows.
    QHash<QString, QHash<QString, int>> m_numbers;
    RowFilter m_filter {m_cells};
    std::chrono::milliseconds m_findTime {10};
    QTimer m_findTimer;   ///< Runs out in the next turn of the event loop, while it finds.
    QTimer m_countsTimer; ///< Runs out in the next turn of the event loop.
};
