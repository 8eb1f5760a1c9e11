// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

/// Shows what the program is, over the window.
void showAbout(QWidget *window);
