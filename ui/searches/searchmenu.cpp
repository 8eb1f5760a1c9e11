// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/searches/searchmenu.h"

#include "ui/searches/searchshelf.h"
#include "ui/widgets/menutext.h"

SearchMenu::SearchMenu(const QString &title, SearchShelf &shelf, QWidget *parent)
    : QMenu(title, parent), m_shelf(shelf)
{
    connect(&shelf, &SearchShelf::changed, this, &SearchMenu::fill);
    fill();
}

void SearchMenu::fill()
{
    clear();
    for (const SavedSearch &search : m_shelf.searches()) {
        QAction *action = addAction(menuText(search.name));
        connect(action, &QAction::triggered, this, [this, search] { emit searchChosen(search); });
    }
    if (m_shelf.searches().isEmpty())
        addAction(tr("No saved searches"))->setEnabled(false);
    addSeparator();
    connect(addAction(tr("&Save This Search…")), &QAction::triggered, this,
            &SearchMenu::saveRequested);
    connect(addAction(tr("&Manage Saved Searches…")), &QAction::triggered, this,
            &SearchMenu::manageRequested);
}
