// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"

#include <QMenu>

class SearchShelf;

/// The saved searches to choose from, and the ways to save and to manage them.
class SearchMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The shelf must outlive the menu.
    SearchMenu(const QString &title, SearchShelf &shelf, QWidget *parent);

signals:
    void searchChosen(const SavedSearch &search);
    void saveRequested();
    void manageRequested();

private:
    void fill();

    SearchShelf &m_shelf;
};
