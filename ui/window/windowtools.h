// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QMainWindow;
class QToolBar;

/// Gives the window's actions their icons, by the names of the actions.
void setActionIcons(const QMainWindow &window);

/// Icons of the size of the text, and buttons that Tab reaches: Qt leaves tool bars out of its
/// order. To be called when all is in the bar.
void fitToolBar(QToolBar &toolBar);
