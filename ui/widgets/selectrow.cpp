// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/selectrow.h"

#include <QHeaderView>
#include <QTableView>

void selectOneRow(QTableView &view, int row)
{
    const QHeaderView &header = *view.horizontalHeader();
    int visual = 0;
    while (visual + 1 < header.count() && header.isSectionHidden(header.logicalIndex(visual)))
        ++visual;
    view.setCurrentIndex(view.model()->index(row, header.logicalIndex(visual)));
}
