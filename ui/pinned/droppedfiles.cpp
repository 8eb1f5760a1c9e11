// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/droppedfiles.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

DroppedFiles::DroppedFiles(QWidget &window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    // Not of the window alone: a field under the mouse would have them first, and as a text.
    qApp->installEventFilter(this);
}

bool DroppedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
        event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != &m_window)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // those of all three kinds are some
    const QStringList paths = droppedPaths(drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        emit dropped(paths);
    return true;
}
