// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/roworder.h"

#include <QHeaderView>

#include <optional>

/// The header of the image table. A click sorts by a column: ascending, descending, not at all.
/// Shift+click adds the column to those the rows are sorted by. Each of them has an arrow and, when
/// there are several, its rank. Its frozen sections are those of frozenColumns().
class SortHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit SortHeader(QWidget *parent = nullptr);

    /// Shows the sort; what it shows is changed by this only.
    void setSort(const QList<SortKeyColumn> &sort);

    /// What the sort becomes by a click on a column.
    [[nodiscard]] static QList<SortKeyColumn> toggled(const QList<SortKeyColumn> &sort, int column,
                                                      bool isAdded);

    /// How wide a column must be for its whole title with the mark of a sort.
    [[nodiscard]] static int widthFor(const QFont &font, const QString &title);

    /// How wide the table is at first beside all the rest of the window, in pixels, to which the
    /// usual widths of columns are fitted. Not known before it is set.
    void setUsualRoom(int width) { m_usualRoom = width; }
    [[nodiscard]] std::optional<int> usualRoom() const { return m_usualRoom; }

signals:
    void sortRequested(const QList<SortKeyColumn> &sort);

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void paintMark(QPainter &painter, const QRect &rect, qsizetype rank) const;

    /// How far the frozen section there is from where it would be by itself; 0 without one.
    [[nodiscard]] int shiftAt(int x) const;
    [[nodiscard]] bool isAtEdge(int x) const;
    [[nodiscard]] int shiftOf(const QMouseEvent &event) const;

    QList<SortKeyColumn> m_sort;
    std::optional<int> m_usualRoom;
    std::optional<int> m_resizeShift; // of the frozen section that is being resized
};
