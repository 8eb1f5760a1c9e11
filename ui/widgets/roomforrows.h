// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class FieldScroll;
class QTableView;
class QWidget;

/// Gives a bar over a table the height that it needs, but where the window is low, leaves the table
/// a few rows: the bar scrolls then.
class RoomForRows final : public QObject
{
    Q_OBJECT

public:
    /// Bar and table are one above the other in the page, and nothing else is.
    RoomForRows(QWidget &page, FieldScroll &bar, const QTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int leastBarHeight() const;
    void leaveRoom();
    void fit();

    QWidget &m_page;
    FieldScroll &m_bar;
    const QTableView &m_table;
};
