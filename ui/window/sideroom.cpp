// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/sideroom.h"

#include "ui/window/windowstate.h"

#include <QAction>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QSplitter>

SideRoom::SideRoom(QSplitter &splitter, QAction &showFilters, QAction &showDetails,
                   WindowState &state)
    : QObject(&splitter), m_splitter(splitter), m_showFilters(showFilters),
      m_showDetails(showDetails), m_state(state)
{
    // Else the window would grow beyond its screen as soon as the third one is there.
    splitter.setMinimumWidth(leastWidthOf(splitter, 2));
    splitter.installEventFilter(this);
    for (QAction *action : {&showFilters, &showDetails})
        connect(action, &QAction::toggled, this, [this, action] { makeWayFor(*action); });
}

bool SideRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

bool SideRoom::hasRoom() const
{
    return m_splitter.width() >= leastWidthOf(m_splitter, 3);
}

void SideRoom::fit()
{
    if (!hasRoom()) {
        if (m_showFilters.isChecked() && m_showDetails.isChecked())
            setGivesWay(&m_showDetails);
        return;
    }
    QAction *back = m_givesWay;
    setGivesWay(nullptr);
    if (back)
        back->setChecked(true);
}

void SideRoom::makeWayFor(const QAction &shown)
{
    if (m_isFitting || !shown.isChecked())
        return;
    QAction &other = &shown == &m_showFilters ? m_showDetails : m_showFilters;
    if (other.isChecked() && !hasRoom())
        setGivesWay(&other);
    else if (m_givesWay == &shown)
        setGivesWay(nullptr);
}

void SideRoom::setGivesWay(QAction *action)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_givesWay = action;
    m_state.setGivesWay(action);
    if (action)
        action->setChecked(false);
}

int leastWidthOf(const QSplitter &splitter, int panes)
{
    int width = (panes - 1) * splitter.handleWidth();
    for (int i = 0; i < panes; ++i)
        width += splitter.widget(i)->minimumWidth();
    return width;
}
