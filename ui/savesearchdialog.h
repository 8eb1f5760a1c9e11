// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "searches/savedsearch.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// Asks under which name to save a search, and whether the program opens with it.
class SaveSearchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `taken` are the names there are; the dialog says so before one is replaced.
    SaveSearchDialog(const SavedSearch &search, const QStringList &taken, QWidget *parent);

    /// The search with what was chosen. After accepted().
    [[nodiscard]] SavedSearch search() const;

private:
    void showName();

    SavedSearch m_search;
    QStringList m_taken;
    QLineEdit *m_nameEdit;
    QLabel *m_noteLabel;
    QCheckBox *m_startCheck;
    QPushButton *m_saveButton;
};
