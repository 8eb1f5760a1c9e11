// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

class QWidget;

/// Brings a window to the front, out of the task bar too, and gives it the keyboard. Desktops that
/// do not let windows do that by themselves let those that have a token from the start of a
/// program.
void comeForward(QWidget &window, const QByteArray &token);
