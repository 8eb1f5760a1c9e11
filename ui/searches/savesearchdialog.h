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
    /// `others` are the searches there are. The dialog says so before one is replaced, and keeps
    /// whether the program opens with it, unless the user says otherwise.
    SaveSearchDialog(const SavedSearch &search, const QList<SavedSearch> &others, QWidget *parent);

    /// The search with what was chosen. After accepted().
    [[nodiscard]] SavedSearch search() const;

private:
    void showName();

    SavedSearch m_search;
    QList<SavedSearch> m_others;
    QLineEdit *m_nameEdit;
    QLabel *m_noteLabel;
    QCheckBox *m_startCheck;
    QPushButton *m_saveButton;
    bool m_isStartChosen = false; // by the user
};
