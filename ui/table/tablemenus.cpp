// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/tablemenus.h"

#include "ui/table/columnmenu.h"
#include "ui/table/currentcolumnmenu.h"
#include "ui/table/imagetableview.h"
#include "ui/table/sortmenu.h"

#include <QHeaderView>

TableMenus::TableMenus(ImageTableView &view) : QObject(&view), m_view(view) { }

void TableMenus::addTo(QMenu &menu)
{
    QHeaderView *header = m_view.horizontalHeader();
    auto *columnMenu = new ColumnMenu(tr("&Columns"), *header, &menu);
    connect(columnMenu, &ColumnMenu::layoutChanged, this, &TableMenus::layoutChanged);
    menu.addMenu(columnMenu);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, columnMenu,
            [header, columnMenu](const QPoint &at) { columnMenu->popup(header->mapToGlobal(at)); });

    menu.addMenu(new CurrentColumnMenu(tr("Current Colu&mn"), m_view, &menu));
    auto *sortMenu = new SortMenu(tr("&Sort By"), &menu);
    connect(sortMenu, &SortMenu::columnChosen, &m_view, &ImageTableView::toggleSort);
    connect(&m_view, &ImageTableView::profilesShown, sortMenu, &SortMenu::setProfilesShown);
    menu.addMenu(sortMenu);
}
