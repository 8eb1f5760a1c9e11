// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QDropEvent;
class QMimeData;
class QWidget;

/// The files and folders of this computer that are dropped.
[[nodiscard]] QStringList droppedPaths(const QMimeData *data);

/// Takes a copy, whatever was offered: who offers to move something takes it away where it was, once
/// that is accepted, and nothing here keeps it.
void acceptCopy(QDropEvent &event);

/// Takes files that are dropped anywhere on a window, also on fields that take texts.
class DroppedFiles final : public QObject
{
    Q_OBJECT

public:
    /// The window owns it.
    explicit DroppedFiles(QWidget &window);

    /// Leaves what is dropped on a widget, or in it, to that.
    void leaveTo(const QWidget &widget);

signals:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QList<QPointer<const QWidget>> m_others;
};
