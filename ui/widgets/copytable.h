// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QTableWidget>

class QMenu;

/// A small table to read and copy from: Ctrl+C takes the selected cells, tabs between columns.
class CopyTable final : public QTableWidget
{
    Q_OBJECT

public:
    CopyTable(const QStringList &headers, QWidget *parent = nullptr);

    /// Replaces all rows. Numbers are right-aligned by giving their column in `numberColumns`.
    void setRows(const QList<QStringList> &rows, const QList<int> &numberColumns = {});

    /// The font of a column's cells.
    void setColumnFont(int column, const QFont &font) { m_fonts.insert(column, font); }

    /// Makes columns as wide as what is in them; where that is wider than the table, it scrolls.
    void fitCells();

    /// Adds copying what is selected to a menu that whoever has the table opens.
    void addActionsTo(QMenu &menu);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Something is on the clipboard now; the notice says what, for the user.
    void copied(const QString &notice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copySelection();

    QHash<int, QFont> m_fonts; ///< By column.
};
