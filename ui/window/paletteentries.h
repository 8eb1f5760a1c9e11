// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/commandpalette.h"

#include <functional>

class QMenuBar;

/// All actions of the menus, submenus included, that are switched on, as entries of the palette;
/// the category is the menu's title.
[[nodiscard]] QList<PaletteEntry> menuEntries(const QMenuBar &menuBar);

/// An entry for each known region, which calls `choose` with the region's id.
[[nodiscard]] QList<PaletteEntry>
regionEntries(const std::function<void(const QString &region)> &choose);
