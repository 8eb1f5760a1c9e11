// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixmodel.h"
#include "ui/matrix/matrixspot.h"

#include <QTableView>

class MatrixHeader;

/// Images by places as a table of marks. The first columns stay while the places scroll.
class MatrixView final : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    void setMatrixModel(MatrixModel *model);

    /// Sorts, and shows in the header by what.
    void setOrder(const MatrixOrder &order);

    /// By a column, or the other way round if it was that already.
    void sortBy(int column);

    /// The selected rows, ascending, without headings.
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;

    /// Where the current cell is; none where that is of no image.
    [[nodiscard]] std::optional<MatrixSpot> currentSpot() const;
    /// Makes it the current cell, and may choose its row; false where there is none such now.
    bool goTo(const MatrixSpot &spot, bool isChosen = true);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &place) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// The current cell is another, or what it shows may be.
    void currentCellChanged();
    void copyRequested();
    /// A find term is to narrow what is shown.
    void termRequested(const QString &term);
    void menuRequested(const QPoint &position);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void fitRows();
    void fitColumns();
    void paintHeadings(const QRegion &region);
    void takeClick(const QModelIndex &index);
    void openHeaderMenu(int place, const QPoint &position);
    void rememberCurrent();
    void restoreCurrent();

    MatrixHeader *m_header;
    MatrixModel *m_model = nullptr;
    std::optional<MatrixSpot> m_kept; ///< The current cell, while the model is reset.
    bool m_isKeptChosen = false;
};
