// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/window/comeforward.h"

#include <QApplication>
#include <QWidget>

void comeForward(QWidget &window, const QByteArray &token)
{
    // Qt takes the one for the next activation from there.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    // A dialog over the window has its keyboard.
    QWidget *modal = QApplication::activeModalWidget();
    (modal ? modal : &window)->activateWindow();
}
