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

/// Black on white, or white on black; to be made whole by highContrastPalette().
[[nodiscard]] QPalette blackAndWhite(ColorScheme scheme);

/// A palette of the desktop with high contrast, made whole for the program: its own colors, nothing
/// dimmed, and every line and border as strong as the text.
[[nodiscard]] QPalette highContrastPalette(const QPalette &system);

/// Whether a palette is one of high contrast: text on a window is as good as black and white.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// How two colors differ in lightness, from 1 to 21, as WCAG 2 has it.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// A color that can be seen on a ground: the color itself, or as little nearer to that of texts as
/// the contrast needs. Texts need 4.5, marks 3.
[[nodiscard]] QColor legible(const QPalette &palette, const QColor &color, const QColor &ground,
                             double least = 4.5);

/// Text of a cell.
[[nodiscard]] QColor textColor(const QPalette &palette, bool isSelected);

/// Text that explains: legible, but behind what the eye seeks.
[[nodiscard]] QColor dimColor(const QPalette &palette, bool isSelected = false);

/// The one hairline between areas.
[[nodiscard]] QColor lineColor(const QPalette &palette);

/// The border of what is typed into, pressed or ticked: 3 to 1 on every ground.
[[nodiscard]] QColor borderColor(const QPalette &palette);

/// The shade of side panels.
[[nodiscard]] QColor panelColor(const QPalette &palette);

[[nodiscard]] QColor statusColor(const QPalette &palette, StatusColor color);

/// A tint of a color, as a ground for text on the palette's base.
[[nodiscard]] QColor tint(const QPalette &palette, const QColor &color, double strength = 0.12);
