// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/roworder.h"
#include "core/image.h"
#include "core/imagetext.h"

#include <QTableView>

class ImageTableModel;
class SortHeader;

/// The table of images.
///
/// What the user looks at stays where it is while rows come in above it. The next pages are asked
/// for before the end of the loaded rows is in sight.
class ImageTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit ImageTableView(QWidget *parent = nullptr);

    void setImageModel(ImageTableModel *model);

    /// The selected images, in the order of the table.
    [[nodiscard]] QList<Image> selectedImages() const;
    [[nodiscard]] int selectedRowCount() const;

    /// In which zone times are shown.
    [[nodiscard]] TimeZone timeZone() const;

    /// Sorts by these columns, the first counting most, and shows it in the header.
    void setSort(const QList<SortKeyColumn> &sort);
    /// What a click on the column's header does, with Shift where `isAdded`.
    void toggleSort(int column, bool isAdded);

signals:
    void selectionChanged();
    void sortChanged();
    /// The current row is another, or its image has changed; nullptr when there is none.
    void currentImageChanged(const Image *image);
    /// The current cell is another, or what it shows has changed.
    void currentCellChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void fetchAhead();
    void announceCurrent();

    SortHeader *m_header;
    ImageTableModel *m_model = nullptr;
    bool m_isSorting = false;
    bool m_isPlaceKept = false;        // until control returns to the event loop
    QPersistentModelIndex m_keptIndex; // the row that is to stay where it is on the screen
    int m_keptPosition = 0;            // px from the top of the viewport
};
