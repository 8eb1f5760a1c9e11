// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/toolbarfit.h"

#include "ui/style/fontlengths.h"

#include <QEvent>
#include <QLayout>
#include <QToolBar>
#include <QToolButton>

ToolBarFit::ToolBarFit(QToolBar &bar) : QObject(&bar), m_bar(bar)
{
    const int iconSize = lengthFor(bar.font(), 16);
    bar.setIconSize({iconSize, iconSize});
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus); // Qt leaves tool bars out of the tab order
    bar.installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QObject::eventFilter(watched, event);
}

void ToolBarFit::fit()
{
    const bool hasWords = m_bar.toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    if (hasWords && leastWidth() > m_bar.width()) {
        m_widthOfWords = leastWidth();
        m_bar.setToolButtonStyle(Qt::ToolButtonIconOnly);
    } else if (!hasWords && m_widthOfWords <= m_bar.width()) {
        m_bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

/// So wide it must be for all that is in it.
int ToolBarFit::leastWidth() const
{
    const QLayout &layout = *m_bar.layout();
    const QMargins margins = layout.contentsMargins();
    int width = margins.left() + margins.right();
    for (int i = 0; i < layout.count(); ++i)
        width += layout.itemAt(i)->minimumSize().width() + layout.spacing();
    return width;
}
