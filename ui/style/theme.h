// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// The colors of the program: two palettes, and the few colors that have no role in a palette.
/// This is the only place where colors are given in numbers.

enum class ColorScheme { Light, Dark };

/// What a color may say besides rank; always along with an icon or a word.
enum class StatusColor { Good, Warning, Bad };

/// The font of the program: the system's, or, where the system has none set, one made for screens
/// if it is installed.
[[nodiscard]] QFont applicationFont(const QFont &systemFont);

/// The system's font of fixed width, as a part of text in another one: of its size, or smaller
/// where it would else make the lines higher.
[[nodiscard]] QFont fixedFont(const QFont &like);

[[nodiscard]] QPalette paletteFor(ColorScheme scheme);

/// The scheme that a palette belongs to, judged by its window color; also for one of the system.
[[nodiscard]] ColorScheme schemeOf(const QPalette &palette);

/// Text that explains: legible, but behind what the eye seeks.
[[nodiscard]] QColor dimColor(const QPalette &palette);

/// The one hairline between areas.
[[nodiscard]] QColor lineColor(const QPalette &palette);

/// The shade of side panels.
[[nodiscard]] QColor panelColor(const QPalette &palette);

[[nodiscard]] QColor statusColor(const QPalette &palette, StatusColor color);

/// A tint of a color, as a ground for text on the palette's base.
[[nodiscard]] QColor tint(const QPalette &palette, const QColor &color, double strength = 0.12);
