// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/icons.h"
#include "ui/widgets/celltexts.h"

#include <QStyledItemDelegate>

/// Draws the cells of the image table: ids in a fixed-width font, what explains dimmed, and so
/// all of an image that is of an earlier time, in high contrast in italics, the platform as a mark
/// before the OS, the type as a chip, the state as an icon and a word. The model of the view must
/// be an ImageTableModel.
class ImageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont fixedFont(const QFont &font) const;

    // Kept, because everything in them is known from what is drawn.
    mutable CellTexts m_texts;
    mutable IconPixmaps m_icons;
    mutable double m_fixedSize = 0;
    mutable QFont m_fixedFont; // of that size in points
};
