// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QMainWindow;

/// Gives the window's actions their icons, by the names of the actions.
void setActionIcons(const QMainWindow &window);
