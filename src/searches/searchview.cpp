// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "searches/searchview.h"

#include "catalog/columns/columnname.h"

SavedFind savedFind(const QString &text, const FindOptions &options)
{
    return {.text = text,
            .column = options.column ? columnName(*options.column) : QString(),
            .matchCase = options.matchCase,
            .wholeWord = options.wholeWord,
            .regularExpression = options.regularExpression,
            .zone = options.zone.name()};
}

FindOptions findOptionsOf(const SavedFind &find, TimeZone usual)
{
    return {.matchCase = find.matchCase,
            .wholeWord = find.wholeWord,
            .regularExpression = find.regularExpression,
            .column = columnNamed(find.column),
            .zone = find.zone.isEmpty() ? FindZone(usual) : FindZone::named(find.zone)};
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

QList<ImageColumn> exportColumnsOf(const QList<SavedColumn> &columns)
{
    QList<ImageColumn> result;
    for (const SavedColumn &saved : columns) {
        if (const auto column = columnNamed(saved.name))
            result.append(*column);
    }
    return result.isEmpty() ? usualExportColumns(false) : result;
}
