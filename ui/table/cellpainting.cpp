// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/cellpainting.h"

#include "ui/table/selectedrows.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace {

/// From the first visible section to the last.
struct Sections
{
    int first = 0;
    int last = -1;
};

Sections rowsIn(const QTableView &view, const QRect &area)
{
    const int last = view.rowAt(area.bottom());
    return {.first = std::max(0, view.rowAt(area.top())),
            .last = last < 0 ? view.model()->rowCount() - 1 : last};
}

/// In the order in which the user has them.
Sections columnsIn(const QTableView &view, const QRect &area)
{
    const QHeaderView &header = *view.horizontalHeader();
    const bool isReversed = view.isRightToLeft();
    const int first = header.visualIndexAt(isReversed ? area.right() : area.left());
    const int last = header.visualIndexAt(isReversed ? area.left() : area.right());
    return {.first = std::max(0, first), .last = last < 0 ? header.count() - 1 : last};
}

} // namespace

void paintCells(const QTableView &view, const QRegion &region, QStyleOptionViewItem option)
{
    QPainter painter(view.viewport());
    const QRect area = region.boundingRect();
    const auto [firstRow, lastRow] = rowsIn(view, area);
    const auto [firstColumn, lastColumn] = columnsIn(view, area);
    const std::vector<bool> isSelected =
            selectedRows(view.selectionModel()->selection(), firstRow, lastRow);
    const bool hasFocus = view.hasFocus() || view.viewport()->hasFocus();
    const QStyle::State state = option.state;
    for (int row = firstRow; row <= lastRow; ++row) {
        option.features.setFlag(QStyleOptionViewItem::Alternate,
                                view.alternatingRowColors() && row % 2 == 1);
        for (int visual = firstColumn; visual <= lastColumn; ++visual) {
            const int column = view.horizontalHeader()->logicalIndex(visual);
            if (view.isColumnHidden(column))
                continue;
            const QModelIndex index = view.model()->index(row, column);
            option.rect = view.visualRect(index);
            option.state = state;
            option.state.setFlag(QStyle::State_Selected, isSelected[size_t(row - firstRow)]);
            option.state.setFlag(QStyle::State_HasFocus, hasFocus && index == view.currentIndex());
            view.style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, &view);
            view.itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
}
