// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/celltexts.h"

#include <QStyledItemDelegate>

/// Draws a region as its name and its dimmed id, and under it a fine bar: as long as the region is
/// large beside the largest one, and filled as far as it is loaded.
class RegionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    mutable CellTexts m_texts;
};
