// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/toolbarfit.h"

#include "ui/style/fontlengths.h"
#include "ui/widgets/menutext.h"

#include <QAction>
#include <QActionEvent>
#include <QLayout>
#include <QToolBar>
#include <QToolButton>

ToolBarFit::ToolBarFit(QToolBar &bar) : QObject(&bar), m_bar(bar)
{
    const int iconSize = lengthFor(bar.font(), 16);
    bar.setIconSize({iconSize, iconSize});
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus); // Qt leaves tool bars out of the tab order
    for (QAction *action : bar.actions())
        dropKey(*action);
    bar.installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    else if (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionChanged)
        dropKey(*static_cast<QActionEvent *>(event)->action());
    return QObject::eventFilter(watched, event);
}

/// Qt does it where the key is a letter of the word, and not where it stands behind it.
void ToolBarFit::dropKey(QAction &action)
{
    const QString words = plainMenuText(action.text());
    if (action.iconText() != words)
        action.setIconText(words);
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
