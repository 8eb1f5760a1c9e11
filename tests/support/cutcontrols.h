// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QWidget;

/// What of a window's controls cannot be used for want of room, each with its place: smaller than
/// it may be, outside of what it is in, or over another one. What can be scrolled into sight may be
/// out of it upwards and downwards, and the window's own bars have menus for what they have no room
/// for.
[[nodiscard]] QStringList cutControls(const QWidget &window);
