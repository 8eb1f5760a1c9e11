// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/widgets/spokentext.h"

#include <QWidget>

void setSpokenName(QWidget &widget, const QString &text)
{
    if (widget.accessibleName() != text)
        widget.setAccessibleName(text);
}

void setSpokenDescription(QWidget &widget, const QString &text)
{
    if (widget.accessibleDescription() != text)
        widget.setAccessibleDescription(text);
}
