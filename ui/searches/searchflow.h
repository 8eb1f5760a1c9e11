// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"

#include <QObject>

#include <functional>

class SearchMenu;
class SearchShelf;

/// Leads through saving and managing searches: the menu that offers both, and their dialogs.
class SearchFlow final : public QObject
{
    Q_OBJECT

public:
    /// The shelf must outlive it; the dialogs and the menu belong to the window. `describe` tells
    /// what the window shows now, as a search without a name.
    SearchFlow(SearchShelf &shelf, std::function<SavedSearch()> describe, QWidget *window);

    /// The saved searches, to be put into another menu or on a button.
    [[nodiscard]] SearchMenu *menu() const { return m_menu; }

signals:
    void searchChosen(const SavedSearch &search);

private:
    void save();
    void manage();

    SearchShelf &m_shelf;
    std::function<SavedSearch()> m_describe;
    QWidget *m_window;
    SearchMenu *m_menu;
};
