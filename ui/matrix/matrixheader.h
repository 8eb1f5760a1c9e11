// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/table/frozencolumns.h"

#include <QHeaderView>

/// The header of a matrix: over the first columns their titles, over those of places their names,
/// upright, and under each how many images are missing there. A click sorts, a click on such a
/// number narrows. The first columns stay while the others scroll.
class MatrixHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget *parent = nullptr);

    void setSort(int column, Qt::SortOrder order);

    /// Where the first columns are while the others have scrolled under them; none before.
    [[nodiscard]] std::vector<ColumnPlace> frozen() const;

    [[nodiscard]] QSize sizeHint() const override;
    /// Where the rows have hardly room.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void sortRequested(int column);
    /// The number of images that are missing in a place was clicked.
    void missingClicked(int place);
    /// By mouse or keyboard, of a place.
    void menuRequested(int place, const QPoint &position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] int sectionAt(int x) const;
    [[nodiscard]] QRect countRect(const QRect &section) const;
    [[nodiscard]] int widthOfFirst() const;
    void paintCountLabel(QPainter &painter, int width) const;
    void paintUpright(QPainter &painter, const QRect &rect, int place) const;

    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_pressed = -1; ///< The section that the mouse was pressed on.
};
