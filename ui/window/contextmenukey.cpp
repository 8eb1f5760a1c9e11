// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/contextmenukey.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QWidget>

ContextMenuKey::ContextMenuKey(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ContextMenuKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const QKeyCombination key = static_cast<QKeyEvent *>(event)->keyCombination();
    if (key != (Qt::SHIFT | Qt::Key_F10) || QApplication::activePopupWidget())
        return QObject::eventFilter(watched, event);
    // Where Qt opens it for the Menu key: at the cursor, or at the current cell.
    auto *widget = static_cast<QWidget *>(watched);
    const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &menu);
    return true;
}
