// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/icons.h"

#include <QStyledItemDelegate>

/// The column of ActivityModel that says what became of a request: an icon before the words, and
/// failures in the colour of what went wrong.
class OutcomeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable IconPixmaps m_pixmaps;
};
