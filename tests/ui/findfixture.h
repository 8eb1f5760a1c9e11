// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/windowfixture.h"

class QAbstractItemView;
class QLabel;
class QLineEdit;

/// The window with the first pages of all regions, and the steps of finding in its rows by the box
/// in the tool bar.
class FindFixture final
{
public:
    /// Shows the window, asks all regions, and waits for their first pages.
    [[nodiscard]] bool show();
    /// Has all the other pages come, too.
    [[nodiscard]] bool loadAll();

    [[nodiscard]] WindowFixture &whole() { return m_whole; }
    [[nodiscard]] MainWindow &window() { return m_whole.window(); }
    [[nodiscard]] ImageTableView &view() { return m_whole.view(); }

    /// Presses Ctrl+F and types.
    void find(const QString &text);
    /// Presses a key where the keyboard is: in the list of completions, if that is open.
    void press(Qt::Key key);
    void chooseOption(const QStringList &entries);
    /// Clicks rows, all but the first with Ctrl. Returns the ids.
    QStringList selectRows(const QList<int> &rows);

    /// The box; only after show().
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QAbstractItemView *completions() const;
    /// What stands in the box, behind the text.
    [[nodiscard]] QString said();
    /// What stands under the box, where its text is wrong.
    [[nodiscard]] QLabel *note();
    [[nodiscard]] int rowCount();
    [[nodiscard]] int loadedCount();
    [[nodiscard]] QStringList selectedIds();

private:
    WindowFixture m_whole;
    QLineEdit *m_edit = nullptr;
};
