// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QApplication>
#include <QWidget>

/// What a dialog opens on top of: the dialog of the window that is open, so that the keyboard comes
/// back to it, or else the window.
[[nodiscard]] inline QWidget *dialogParent(QWidget &window)
{
    QWidget *dialog = QApplication::activeModalWidget();
    // Not isAncestorOf(), which knows nothing of other windows.
    for (const QWidget *above = dialog; above; above = above->parentWidget()) {
        if (above == &window)
            return dialog;
    }
    return &window;
}
