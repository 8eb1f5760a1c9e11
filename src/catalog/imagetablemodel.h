// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/roworder.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

class ImageCatalog;

/// All images of a catalog as one table, one row an image, columns as in ImageColumn.
///
/// Rows come in their place: inserted in sort order, changed where they are, moved only when the
/// value they are sorted by changes. The model is reset by ImageCatalog::cleared() and by nothing
/// else, so selection and current index live through paging, sorting and refresh.
///
/// Numbers (int) without another name are rows; an image's own number is its place in the order
/// of arrival.
class ImageTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ImageRole = Qt::UserRole, ///< The Image, in every column.
    };

    /// Follows the catalog, which must outlive it, from now on: make it before the first search.
    explicit ImageTableModel(ImageCatalog &catalog, QObject *parent = nullptr);

    /// The image in a row that exists; good until control returns to the event loop.
    [[nodiscard]] const Image &imageAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const QString &region, const QString &imageId) const;
    /// The images in these rows, in the order in which they are shown.
    [[nodiscard]] QList<Image> images(QList<int> rows) const;

    /// -1 is the order of arrival.
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order.direction(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// Display, alignment, tooltip (HTML, see cellToolTip()), accessible text, ImageRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Sorts now, and keeps all later rows in that order. Equal values stay in order of arrival.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Ask the catalog.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    using Identity = std::pair<QString, QString>; ///< Region and image id.

    void takeImages(const QList<Image> &images);
    void dropImages(const QString &region, const QStringList &imageIds);
    void clear();
    void announceChanges(const std::vector<int> &numbers);
    void moveChanged(std::vector<int> numbers);
    void insert(std::vector<int> numbers);
    void forget(const std::vector<int> &numbers);
    void reorder(const std::function<void()> &action);
    [[nodiscard]] std::vector<int>::const_iterator place(int number) const;
    [[nodiscard]] std::optional<int> rowOfNumber(int number) const;
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<int> &numbers) const;
    [[nodiscard]] auto before() const
    {
        return [this](int a, int b) {
            return m_order.comesBefore(a, b);
        };
    }

    ImageCatalog &m_catalog;
    std::deque<Image> m_images;     ///< In order of arrival.
    QHash<Identity, int> m_numbers; ///< Of every image in m_images.
    RowOrder m_order;
    std::vector<int> m_rows; ///< The number of the image in each row; always in order.
};
