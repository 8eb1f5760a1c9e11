// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

class QHeaderView;

/// Chooses the columns of the image table: a check mark for each, in the order of the table, and
/// "Reset columns". The last visible column stays. That of profiles is not for the user to choose.
class ColumnMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The header must outlive the menu.
    ColumnMenu(const QString &title, QHeaderView &header, QWidget *parent);

    /// Shows the column if it is hidden, and hides it if not.
    void toggleColumn(int column);

signals:
    /// The user showed, hid or reset columns. Moves and new widths are told by the header.
    void layoutChanged();

private:
    void fill();
    void reset();

    QHeaderView &m_header;
};
