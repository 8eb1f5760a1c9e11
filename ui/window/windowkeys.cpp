// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/windowkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

WindowKeys::WindowKeys(QWidget &window, const QList<QAction *> &actions)
    : QObject(&window), m_actions(actions)
{
    for (QLineEdit *edit : window.findChildren<QLineEdit *>())
        edit->installEventFilter(this);
    for (QPlainTextEdit *edit : window.findChildren<QPlainTextEdit *>())
        edit->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isOurs(*static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    // The field does not hear that it could claim the key, so it goes to the window.
    event->ignore();
    return true;
}

bool WindowKeys::isOurs(const QKeyEvent &event) const
{
    const QKeySequence key(event.keyCombination());
    return std::ranges::any_of(
            m_actions, [&key](const QAction *action) { return action->shortcuts().contains(key); });
}
