// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;
class SearchShelf;

/// Lists the saved searches, to delete, to pass on, and to say which one opens at start: the one
/// with the check mark.
class ManageSearchesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The shelf must outlive the dialog.
    ManageSearchesDialog(SearchShelf &shelf, QWidget *parent);

private:
    void fill();
    void updateButtons();
    void removeCurrent();
    void importFile();
    void exportFile();

    SearchShelf &m_shelf;
    QListWidget *m_list;
    QPushButton *m_deleteButton;
    QPushButton *m_exportButton;
};
