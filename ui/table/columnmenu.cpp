// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/columnmenu.h"

#include "catalog/columns/imagecolumns.h"
#include "ui/table/columnlayout.h"
#include "ui/table/visiblecolumns.h"

#include <QHeaderView>

ColumnMenu::ColumnMenu(const QString &title, QHeaderView &header, QWidget *parent)
    : QMenu(title, parent), m_header(header)
{
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    fill(); // a menu without entries is not offered everywhere
}

void ColumnMenu::toggleColumn(int column)
{
    const bool isLast = chosenColumnCount(m_header) == 1;
    const bool isHidden = m_header.isSectionHidden(column);
    if (isLast && !isHidden)
        return;
    m_header.setSectionHidden(column, !isHidden);
    emit layoutChanged();
}

void ColumnMenu::fill()
{
    clear();
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        if (column == int(ImageColumn::Profile))
            continue;
        QAction *action = addAction(columnTitle(ImageColumn(column)));
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        connect(action, &QAction::triggered, this, [this, column] { toggleColumn(column); });
    }
    addSeparator();
    connect(addAction(tr("&Reset Columns")), &QAction::triggered, this, &ColumnMenu::reset);
}

void ColumnMenu::reset()
{
    applyColumnLayout(m_header, {});
    emit layoutChanged();
}
