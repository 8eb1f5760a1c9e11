// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QTableView;

/// Selects a row and nothing else, and makes it the current one. QTableView::selectRow() does
/// nothing in a language that is written from right to left.
void selectOneRow(QTableView &view, int row);
