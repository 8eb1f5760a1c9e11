// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/cellpainting.h"

#include "ui/style/theme.h"
#include "ui/table/selectedrows.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace {

struct Rows
{
    int first = 0;
    int last = -1;
};

Rows rowsIn(const QTableView &view, const QRect &area)
{
    const int last = view.rowAt(area.bottom());
    return {.first = std::max(0, view.rowAt(area.top())),
            .last = last < 0 ? view.model()->rowCount() - 1 : last};
}

/// Where they are by themselves.
std::vector<ColumnPlace> columnsIn(const QTableView &view, const QRect &area)
{
    const QHeaderView &header = *view.horizontalHeader();
    const bool isReversed = view.isRightToLeft();
    const int first = header.visualIndexAt(isReversed ? area.right() : area.left());
    const int last = header.visualIndexAt(isReversed ? area.left() : area.right());
    std::vector<ColumnPlace> places;
    for (int visual = std::max(0, first); visual <= (last < 0 ? header.count() - 1 : last);
         ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column)) {
            places.push_back({.column = column,
                              .left = header.sectionViewportPosition(column),
                              .width = header.sectionSize(column)});
        }
    }
    return places;
}

void paint(QPainter &painter, const QTableView &view, const Rows &rows,
           const std::vector<ColumnPlace> &columns, QStyleOptionViewItem option)
{
    const std::vector<bool> isSelected =
            selectedRows(view.selectionModel()->selection(), rows.first, rows.last);
    const bool hasFocus = view.hasFocus() || view.viewport()->hasFocus();
    const QStyle::State state = option.state;
    for (int row = rows.first; row <= rows.last; ++row) {
        option.features.setFlag(QStyleOptionViewItem::Alternate,
                                view.alternatingRowColors() && row % 2 == 1);
        const int top = view.rowViewportPosition(row);
        const int height = view.rowHeight(row);
        for (const ColumnPlace &place : columns) {
            const QModelIndex index = view.model()->index(row, place.column);
            option.rect = QRect(place.left, top, place.width, height);
            option.state = state;
            option.state.setFlag(QStyle::State_Selected, isSelected[size_t(row - rows.first)]);
            option.state.setFlag(QStyle::State_HasFocus, hasFocus && index == view.currentIndex());
            view.style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, &view);
            view.itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
}

} // namespace

void paintCells(const QTableView &view, const QRegion &region, const QStyleOptionViewItem &option)
{
    QPainter painter(view.viewport());
    const QRect area = region.boundingRect();
    paint(painter, view, rowsIn(view, area), columnsIn(view, area), option);
}

void paintFrozenCells(const QTableView &view, const QRegion &region,
                      const QStyleOptionViewItem &option, const std::vector<ColumnPlace> &columns)
{
    const Rows rows = rowsIn(view, region.boundingRect());
    if (rows.last < rows.first)
        return;
    const int top = view.rowViewportPosition(rows.first);
    const int bottom = view.rowViewportPosition(rows.last) + view.rowHeight(rows.last);
    const int width = widthOf(columns);
    const int left = view.isRightToLeft() ? view.viewport()->width() - width : 0;
    const QRect place(left, top, width, bottom - top);
    QPainter painter(view.viewport());
    painter.fillRect(place, view.palette().color(QPalette::Base));
    paint(painter, view, rows, columns, option);
    painter.fillRect(view.isRightToLeft() ? place.left() : place.right(), top, 1, place.height(),
                     lineColor(view.palette()));
}
