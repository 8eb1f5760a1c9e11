// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/toolbarfit.h"

#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
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
        showText(*action);
    bar.installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    else if (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionChanged)
        showText(*static_cast<QActionEvent *>(event)->action());
    return QObject::eventFilter(watched, event);
}

/// Without the key: Qt drops that where it is a letter of the word, and not where it stands behind
/// it. Of what counts something, the number stays where there is no room for words.
void ToolBarFit::showText(QAction &action)
{
    const QVariant number = action.property("number");
    const bool isNumber = m_stage != Words && !number.toString().isEmpty();
    const QString words = isNumber ? number.toString() : plainMenuText(action.text());
    if (action.iconText() != words)
        action.setIconText(words);
    auto *button = qobject_cast<QToolButton *>(m_bar.widgetForAction(&action));
    if (!button || !number.isValid())
        return;
    button->setToolButtonStyle(isNumber ? Qt::ToolButtonTextBesideIcon : m_bar.toolButtonStyle());
    button->setAccessibleName(plainMenuText(action.text())); // a number alone says nothing
}

void ToolBarFit::fit()
{
    for (; m_stage + 1 < StageCount && leastWidth() > m_bar.width(); setStage(m_stage + 1))
        m_neededWidths[size_t(m_stage)] = leastWidth();
    while (m_stage > Words && m_neededWidths[size_t(m_stage) - 1] <= m_bar.width())
        setStage(m_stage - 1);
}

void ToolBarFit::setStage(int stage)
{
    m_stage = stage;
    m_bar.setToolButtonStyle(stage == Words ? Qt::ToolButtonTextBesideIcon
                                            : Qt::ToolButtonIconOnly);
    for (QToolButton *button : m_bar.findChildren<QToolButton *>()) {
        if (button->property("framed").toBool() && !button->icon().isNull())
            button->setToolButtonStyle(stage >= IconsAlone ? Qt::ToolButtonIconOnly
                                                           : Qt::ToolButtonTextBesideIcon);
    }
    setNarrowIcons(stage >= NarrowIcons);
    for (QAction *action : m_bar.actions())
        showText(*action);
}

/// Their words say more, so these have icons only where there is no other way.
void ToolBarFit::setNarrowIcons(bool areShown)
{
    for (QAction *action : m_bar.actions()) {
        const QString name = action->property("narrowIcon").toString();
        if (name.isEmpty() || action->icon().isNull() != areShown)
            continue;
        action->setIconVisibleInMenu(false);
        action->setIcon(areShown ? themedIcon(name) : QIcon());
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
