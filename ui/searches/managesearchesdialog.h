// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class SearchShelf;

/// Lists the saved searches, to open, to delete, to pass on, and to say which one opens at start:
/// the one with the check mark.
class ManageSearchesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The shelf must outlive the dialog.
    ManageSearchesDialog(SearchShelf &shelf, QWidget *parent);

signals:
    /// The user wants to see this one; the dialog closes.
    void searchChosen(const SavedSearch &search);

private:
    void fill();
    void updateButtons();
    void openCurrent();
    void removeCurrent();
    void importFile();
    void exportFile();

    SearchShelf &m_shelf;
    QListWidget *m_list;
    QPushButton *m_openButton;
    QPushButton *m_deleteButton;
    QPushButton *m_exportButton;
};
