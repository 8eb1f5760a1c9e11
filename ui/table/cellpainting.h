// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyleOptionViewItem>

class QRegion;
class QTableView;

/// Paints the cells of a table as QTableView::paintEvent() does, but for the selection, in which
/// that looks through all ranges for each cell; see hasManyRanges(). The table has neither grid nor
/// spans nor hidden rows, its rows are as they are in the model, and its style does not show which
/// cell is under the mouse.
///
/// `option` is from initViewItemOption().
void paintCells(const QTableView &view, const QRegion &region, QStyleOptionViewItem option);
