// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

class ChangesModel;

/// What changed, a row for each image.
class ChangesView final : public QTableView
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChangesModel(ChangesModel *model);

    /// The selected rows, ascending.
    [[nodiscard]] QList<int> selectedRowNumbers() const;

signals:
    /// The current row is another, or the rows are.
    void currentRowChanged();
    void copyRequested();
    void menuRequested(const QPoint &position);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitRows();
    void fitColumns();
};
