// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/roworder.h"

#include <QHeaderView>

/// The header of the image table. A click sorts by a column: ascending, descending, not at all.
/// Shift+click adds the column to those the rows are sorted by. Each of them has an arrow and, when
/// there are several, its rank.
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

signals:
    void sortRequested(const QList<SortKeyColumn> &sort);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    QList<SortKeyColumn> m_sort;
};
