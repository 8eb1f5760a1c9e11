// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/fullscreenswitch.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

FullScreenSwitch::FullScreenSwitch(QWidget &window, QAction &action)
    : QObject(&window), m_window(window), m_action(action)
{
    window.installEventFilter(this);
    m_action.setChecked(window.isFullScreen());
    // What it was besides, such as maximized, it is again afterwards.
    connect(&action, &QAction::toggled, this, [this](bool isOn) {
        m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, isOn));
    });
}

bool FullScreenSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_action.setChecked(m_window.isFullScreen());
    return QObject::eventFilter(watched, event);
}
