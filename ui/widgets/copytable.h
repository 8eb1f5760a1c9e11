// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableWidget>

/// A small table to read and copy from: Ctrl+C takes the selected cells, tabs between columns.
class CopyTable final : public QTableWidget
{
    Q_OBJECT

public:
    CopyTable(const QStringList &headers, QWidget *parent = nullptr);

    /// Replaces all rows. Numbers are right-aligned by giving their column in `numberColumns`.
    void setRows(const QList<QStringList> &rows, const QList<int> &numberColumns = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection() const;
};
