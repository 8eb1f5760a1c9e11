// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/celltexts.h"

#include <QStyledItemDelegate>

/// Draws a region as its check mark, its name and its dimmed id, and under it a fine bar: as long
/// as the region is large beside the largest one, and filled as far as it is loaded. A group is a
/// dimmed heading.
class RegionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    /// Clicks are the tree's: all of a row takes them, not the check mark alone.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    mutable CellTexts m_texts;
};
