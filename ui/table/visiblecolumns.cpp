// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/visiblecolumns.h"

#include <QHeaderView>

QList<ImageColumn> visibleColumns(const QHeaderView &header)
{
    QList<ImageColumn> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            columns.append(ImageColumn(column));
    }
    return columns;
}

int chosenColumnCount(const QHeaderView &header)
{
    QList<ImageColumn> columns = visibleColumns(header);
    columns.removeAll(ImageColumn::Profile);
    return int(columns.size());
}
