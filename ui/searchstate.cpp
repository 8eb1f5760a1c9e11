// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searchstate.h"

#include <algorithm>

namespace {

std::optional<ImageColumn> columnNamed(const QString &name)
{
    for (int column = 0; column < imageColumnCount; ++column) {
        if (columnName(ImageColumn(column)) == name)
            return ImageColumn(column);
    }
    return std::nullopt;
}

} // namespace

SavedFind savedFind(const QString &text, const FindOptions &options)
{
    return {.text = text,
            .column = options.column ? columnName(*options.column) : QString(),
            .matchCase = options.matchCase,
            .wholeWord = options.wholeWord,
            .regularExpression = options.regularExpression};
}

FindOptions findOptionsOf(const SavedFind &find)
{
    return {.matchCase = find.matchCase,
            .wholeWord = find.wholeWord,
            .regularExpression = find.regularExpression,
            .column = columnNamed(find.column)};
}

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

QList<SavedSortColumn> savedSort(const QList<SortKeyColumn> &sort)
{
    QList<SavedSortColumn> columns;
    for (const SortKeyColumn &sorted : sort) {
        columns.append({.name = columnName(ImageColumn(sorted.column)),
                        .isDescending = sorted.order == Qt::DescendingOrder});
    }
    return columns;
}

QList<SortKeyColumn> sortOf(const QList<SavedSortColumn> &sort)
{
    QList<SortKeyColumn> columns;
    for (const SavedSortColumn &saved : sort) {
        if (const auto column = columnNamed(saved.name)) {
            columns.append(
                    {.column = int(*column),
                     .order = saved.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    return columns;
}
