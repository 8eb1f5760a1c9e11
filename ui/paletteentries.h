// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "commandpalette.h"

class QMenuBar;

/// All actions of the menus, submenus included, that are switched on, as entries of the palette;
/// the category is the menu's title.
[[nodiscard]] QList<PaletteEntry> menuEntries(const QMenuBar &menuBar);
