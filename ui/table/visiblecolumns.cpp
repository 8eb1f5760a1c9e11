// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/visiblecolumns.h"

#include "searches/filecolumn.h"

#include <QHeaderView>

QList<ExportColumn> visibleExportColumns(const QHeaderView &header)
{
    QList<ExportColumn> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            columns.append(exportColumnFor(ImageColumn(column)));
    }
    return columns;
}
