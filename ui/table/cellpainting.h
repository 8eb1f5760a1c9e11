// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/table/frozencolumns.h"

#include <QStyleOptionViewItem>

class QRegion;
class QTableView;

/// Paints the cells of a table as QTableView::paintEvent() does, but for the selection, in which
/// that looks through all ranges for each cell; see hasManyRanges(). The table has neither grid nor
/// spans nor hidden rows, its rows are as they are in the model, and its style does not show which
/// cell is under the mouse.
///
/// `option` is from initViewItemOption().
void paintCells(const QTableView &view, const QRegion &region, const QStyleOptionViewItem &option);

/// Paints the cells of some columns over the others, with a line beside them.
void paintFrozenCells(const QTableView &view, const QRegion &region,
                      const QStyleOptionViewItem &option, const std::vector<ColumnPlace> &columns);
