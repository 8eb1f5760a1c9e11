// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/celltexts.h"

#include <QStyledItemDelegate>

/// Paints the cells of a MatrixModel: texts in the first columns, marks in those of places. Of a
/// row that is of an earlier time they are dim, in high contrast in italics.
class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintCount(QPainter &painter, const QStyleOptionViewItem &item, const QRect &rect) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &item,
                   const QModelIndex &index) const;

    mutable CellTexts m_texts;
};
