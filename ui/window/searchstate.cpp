// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/searchstate.h"

#include <algorithm>

QList<SavedColumn> savedColumns(const ColumnLayout &layout)
{
    QList<SavedColumn> columns;
    for (const ColumnState &state : layout) {
        if (state.isVisible)
            columns.append({.name = state.name, .width = state.width});
    }
    return columns;
}

ColumnLayout columnLayoutOf(const QList<SavedColumn> &columns, const ColumnLayout &usual)
{
    if (columns.isEmpty())
        return usual;
    ColumnLayout layout;
    for (const SavedColumn &column : columns)
        layout.append({.name = column.name, .width = column.width});
    for (const ColumnState &state : usual) {
        const auto known =
                std::find_if(layout.begin(), layout.end(), [&state](const ColumnState &other) {
                    return other.name == state.name;
                });
        if (known == layout.end())
            layout.append({.name = state.name, .width = state.width, .isVisible = false});
        else if (known->width <= 0)
            known->width = state.width;
    }
    return layout;
}
