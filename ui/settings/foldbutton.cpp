// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/foldbutton.h"

#include "ui/style/icons.h"

using namespace Qt::StringLiterals;

FoldButton::FoldButton(const QString &text, QWidget &part, QWidget *parent) : QToolButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setIcon(themedIcon(u"folded"_s));
    part.hide();
    connect(this, &QToolButton::toggled, this, [this, &part](bool isShown) {
        setIcon(themedIcon(isShown ? u"unfolded"_s : u"folded"_s));
        part.setVisible(isShown);
    });
}
