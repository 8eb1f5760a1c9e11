// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QWidget;

/// Shows what the program is, over the window.
void showAbout(QWidget *window);

/// The versions of the program and of what it runs on, in a line.
[[nodiscard]] QString versionText();
