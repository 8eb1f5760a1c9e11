// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/table/sortmenu.h"

#include "catalog/columns/imagecolumns.h"

SortMenu::SortMenu(const QString &title, QWidget *parent) : QMenu(title, parent)
{
    const auto fill = [this](QMenu &menu, bool isAdded) {
        for (int column = 0; column < imageColumnCount; ++column) {
            QAction *action = menu.addAction(columnTitle(ImageColumn(column)));
            connect(action, &QAction::triggered, this,
                    [this, column, isAdded] { emit columnChosen(column, isAdded); });
            if (column == int(ImageColumn::Profile))
                m_ofProfiles.append(action);
        }
    };
    fill(*this, false);
    addSeparator();
    fill(*addMenu(tr("&Then By")), true);
    setProfilesShown(false);
}

void SortMenu::setProfilesShown(bool areShown)
{
    for (QAction *action : m_ofProfiles)
        action->setVisible(areShown);
}
