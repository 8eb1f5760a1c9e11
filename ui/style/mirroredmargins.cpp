// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/mirroredmargins.h"

#include <QLayout>
#include <QWidget>

namespace {

constexpr char mirrored[] = "hasMirroredMargins";

void mirror(QLayout &layout)
{
    const QMargins margins = layout.contentsMargins();
    if (margins.left() != margins.right()) {
        layout.setContentsMargins(margins.right(), margins.top(), margins.left(), margins.bottom());
    }
    for (int i = 0; i < layout.count(); ++i) {
        if (QLayout *inner = layout.itemAt(i)->layout())
            mirror(*inner);
    }
}

} // namespace

void mirrorMargins(QWidget &widget)
{
    if (!widget.isRightToLeft() || !widget.layout() || widget.property(mirrored).toBool())
        return;
    widget.setProperty(mirrored, true);
    mirror(*widget.layout());
}
