// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/frozencolumns.h"

#include "catalog/columns/columnorders.h"

#include <QHeaderView>

namespace {

constexpr double largestShare = 0.66; ///< Of the viewport.

bool saysWhichImage(int column)
{
    return column == int(ImageColumn::Profile) || column == int(ImageColumn::Region) ||
           column == int(ImageColumn::Name);
}

} // namespace

std::vector<ColumnPlace> frozenColumns(const QHeaderView &header)
{
    std::vector<ColumnPlace> places;
    if (header.offset() == 0)
        return places;
    const int room = header.viewport()->width();
    int end = 0; // of the columns so far, from the side where rows begin
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!saysWhichImage(column) || header.isSectionHidden(column))
            continue;
        const int width = header.sectionSize(column);
        const bool isAway = header.sectionPosition(column) - header.offset() < end;
        if (!isAway || end + width > largestShare * room)
            break; // those behind it are not away, or would leave a gap
        places.push_back({.column = column,
                          .left = header.isRightToLeft() ? room - end - width : end,
                          .width = width});
        end += width;
    }
    return places;
}

int widthOf(const std::vector<ColumnPlace> &columns)
{
    int width = 0;
    for (const ColumnPlace &place : columns)
        width += place.width;
    return width;
}
