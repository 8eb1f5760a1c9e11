// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/droppedfiles.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

void acceptCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

DroppedFiles::DroppedFiles(QWidget &window) : QObject(&window), m_window(window)
{
    window.setAcceptDrops(true);
    // Not of the window alone: a field under the mouse would have them first, and as a text.
    qApp->installEventFilter(this);
}

void DroppedFiles::leaveTo(const QWidget &widget)
{
    m_others.append(&widget);
}

bool DroppedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
        event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto takesItself = [widget](const QPointer<const QWidget> &other) {
        return other && (widget == other.data() || other->isAncestorOf(widget));
    };
    if (!widget || widget->window() != &m_window || std::ranges::any_of(m_others, takesItself))
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // those of all three kinds are some
    const QStringList paths = droppedPaths(drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    acceptCopy(*drop);
    if (event->type() == QEvent::Drop)
        emit dropped(paths);
    return true;
}
