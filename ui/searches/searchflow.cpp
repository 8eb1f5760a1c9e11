// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/searches/searchflow.h"

#include "ui/searches/managesearchesdialog.h"
#include "ui/searches/savesearchdialog.h"
#include "ui/searches/searchmenu.h"
#include "ui/searches/searchshelf.h"

SearchFlow::SearchFlow(SearchShelf &shelf, std::function<SavedSearch()> describe, QWidget *window)
    : QObject(window), m_shelf(shelf), m_describe(std::move(describe)), m_window(window),
      m_menu(new SearchMenu(tr("Sa&ved Searches"), shelf, window))
{
    connect(m_menu, &SearchMenu::searchChosen, this, &SearchFlow::searchChosen);
    connect(m_menu, &SearchMenu::saveRequested, this, &SearchFlow::save);
    connect(m_menu, &SearchMenu::manageRequested, this, &SearchFlow::manage);
}

void SearchFlow::save()
{
    auto *dialog = new SaveSearchDialog(m_describe(), m_shelf.searches(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_shelf.put(dialog->search()); });
    dialog->open();
}

void SearchFlow::manage()
{
    auto *dialog = new ManageSearchesDialog(m_shelf, m_window);
    connect(dialog, &ManageSearchesDialog::searchChosen, this, &SearchFlow::searchChosen);
    dialog->open();
}
