// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/table/imagerowmodel.h"
#include "core/imagetext.h"

class ImageCatalog;

/// The images of a catalog as one table, one row an image, columns as in ImageColumn.
///
/// Which rows there are and in which order is ImageRowModel's. The model is reset by
/// ImageCatalog::cleared() and by nothing else, so selection and current index live through paging,
/// sorting, narrowing and refresh.
class ImageTableModel final : public ImageRowModel
{
    Q_OBJECT

public:
    enum Role {
        ImageRole = Qt::UserRole, ///< The Image, in every column.
        FindSpansRole,            ///< QList<FindSpan>: what to highlight in the text of the cell.
    };

    /// Follows the catalog, which must outlive it, from now on: make it before the first search.
    explicit ImageTableModel(ImageCatalog &catalog, QObject *parent = nullptr);

    /// Display, alignment, tooltip (HTML, see cellToolTip()), accessible text, and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// The accessible text of a column that the table is sorted by says so.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// In which zone times are shown; local at first. The header of the column says it.
    void setTimeZone(TimeZone zone);
    [[nodiscard]] TimeZone timeZone() const { return m_zone; }

    /// Ask the catalog: true while pages are missing, also when no row is shown.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    [[nodiscard]] QString shownToolTip(const Image &image, ImageColumn column) const;

    ImageCatalog &m_catalog;
    TimeZone m_zone = TimeZone::Local;
};
