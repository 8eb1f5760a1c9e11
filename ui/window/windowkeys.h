// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QAction;
class QKeyEvent;

/// Keys of actions that hold wherever the cursor is. A text field would keep some for itself:
/// Ctrl+E, say, goes to the end of its line there.
class WindowKeys final : public QObject
{
    Q_OBJECT

public:
    /// For the text fields that the window has now. It belongs to the window; the actions must
    /// outlive it.
    WindowKeys(QWidget &window, const QList<QAction *> &actions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurs(const QKeyEvent &event) const;

    QList<QAction *> m_actions;
};
