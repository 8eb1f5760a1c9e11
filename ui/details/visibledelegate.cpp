// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/visibledelegate.h"

#include "core/bidicontrols.h"

QString VisibleDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return withVisibleControls(QStyledItemDelegate::displayText(value, locale));
}
