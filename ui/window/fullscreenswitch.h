// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QAction;

/// Whether a window fills its screen, without a frame. Its action is checked while it does, whoever
/// has made it so.
class FullScreenSwitch final : public QObject
{
    Q_OBJECT

public:
    /// It belongs to the window; the action, which is checkable, must outlive it.
    FullScreenSwitch(QWidget &window, QAction &action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QAction &m_action;
};
