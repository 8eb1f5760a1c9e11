// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/roworder.h"
#include "core/image.h"
#include "core/imagetext.h"

#include <QTableView>

#include <optional>
#include <vector>

class ImageTableModel;
class SelectionKeeper;
class SortHeader;

/// The table of images.
///
/// What the user looks at stays where it is while rows come in above it. The next pages are asked
/// for before the end of the loaded rows is in sight. Profile, region and name stay in sight while
/// the other columns scroll; see frozenColumns().
class ImageTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit ImageTableView(QWidget *parent = nullptr);

    void setImageModel(ImageTableModel *model);

    /// The selected images, in the order of the table.
    [[nodiscard]] QList<Image> selectedImages() const;
    /// In no order.
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] int selectedRowCount() const;
    /// Of images that were selected, are hidden by the narrowing, and will be selected again.
    [[nodiscard]] int hiddenSelectedCount() const;

    /// In which zone times are shown.
    [[nodiscard]] TimeZone timeZone() const;

    [[nodiscard]] QList<SortKeyColumn> sort() const;
    /// Sorts by these columns, the first counting most, and shows it in the header.
    void setSort(const QList<SortKeyColumn> &sort);
    /// What a click on the column's header does, with Shift where `isAdded`.
    void toggleSort(int column, bool isAdded);

    /// How wide it usually is, beside the filters and the details. The usual columns are fitted to
    /// that, unless somebody has arranged them.
    void setUsualWidth(int width);

    /// Whether the column of profiles is shown; not at first. Rows are not sorted by what is not.
    void setProfilesShown(bool areShown);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &place) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void selectedRowsChanged();
    void sortChanged();
    void profilesShown(bool areShown);
    /// The current row is another, or its image has changed; nullptr when there is none.
    void currentImageChanged(const Image *image);
    /// The current cell is another, or what it shows has changed.
    void currentCellChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void fitRows();
    [[nodiscard]] QRegion frozenArea() const;
    void updateFrozen();
    void rememberPlace();
    void restorePlace();
    void letGoOfCurrent(const QModelIndex &parent, int first, int last);
    void findLostImage();
    void fetchAhead();
    void announceCurrent();

    /// A row that is in sight.
    struct KeptRow
    {
        QPersistentModelIndex index;
        int position = 0; ///< px from the top of the viewport.
    };
    /// The image that was current until it was hidden.
    struct LostImage
    {
        ImageKey key = {};
        int column = 0;
    };

    SortHeader *m_header;
    SelectionKeeper *m_keeper = nullptr;
    ImageTableModel *m_model = nullptr;
    bool m_isSorting = false;
    bool m_isPlaceKept = false;      // until control returns to the event loop
    std::vector<KeptRow> m_keptRows; // the first of them that is still there stays in its place
    std::optional<LostImage> m_lostImage;
};
