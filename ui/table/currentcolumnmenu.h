// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

class QTableView;

/// Moves and widens the column of the current cell, for those who do without a mouse. The shortcuts
/// work while the table has the keyboard.
class CurrentColumnMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The view must outlive the menu.
    CurrentColumnMenu(const QString &title, QTableView &view, QWidget *parent);

private:
    void add(const QString &text, const QKeySequence &shortcut, void (CurrentColumnMenu::*act)());
    void moveLeft() { move(-1); }
    void moveRight() { move(1); }
    void move(int step);
    void fitWidth();

    QTableView &m_view;
};
