// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/icons.h"

#include <QStyledItemDelegate>

struct ChangesEntry;

/// Draws a change: its mark and word, and of what differs the old value struck through before the
/// new one.
class ChangesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintMark(QPainter &painter, const QStyleOptionViewItem &item, const QRect &rect,
                   const ChangesEntry &entry) const;

    mutable IconPixmaps m_icons;
};
