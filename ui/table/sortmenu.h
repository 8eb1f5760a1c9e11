// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

/// Sorts the table by a column, for the keyboard: what a click on its header does, and, in a menu
/// of its own, what Shift+click does.
class SortMenu final : public QMenu
{
    Q_OBJECT

public:
    SortMenu(const QString &title, QWidget *parent);

    /// Whether it offers the column of profiles; not at first.
    void setProfilesShown(bool areShown);

signals:
    /// `isAdded` when the column is to come after those the rows are sorted by.
    void columnChosen(int column, bool isAdded);

private:
    QList<QAction *> m_ofProfiles;
};
