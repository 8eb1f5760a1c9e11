// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helptopic.h"

#include <QObject>
#include <QPointer>

class HelpDialog;
class QAction;
class QMenu;

/// Brings help: on what the keyboard is in by F1, also in dialogs, and by the menu on the keys and
/// on the find language.
class HelpFlow final : public QObject
{
    Q_OBJECT

public:
    /// Puts its actions into the menu of the window before another one. It belongs to the window,
    /// as do they.
    HelpFlow(QWidget &window, QMenu &menu, QAction *before);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(HelpTopic topic);

    QWidget &m_window;
    QPointer<HelpDialog> m_dialog;
};
