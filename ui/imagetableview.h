// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QTableView>

class ImageTableModel;

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

    /// Puts the ids of the selected images on the clipboard, one a line.
    void copyImageIds() const;

signals:
    void selectionChanged();
    /// The current row is another, or its image has changed; nullptr when there is none.
    void currentImageChanged(const Image *image);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setColumnWidths();
    void rememberTopRow();
    void restoreTopRow();
    void fetchAhead();
    void announceCurrent();

    ImageTableModel *m_model = nullptr;
    QPersistentModelIndex m_topIndex; // while rows come or go
    int m_topOffset = 0;              // px by which the top row is scrolled out
};
