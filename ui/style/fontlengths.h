// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSize>

class QFont;
class QWidget;

/// Lengths of what has text in it. They are drawn for a font of 13 px, which is the usual one, and
/// go with the font.

/// The length that is `usual` px in the usual font.
[[nodiscard]] int lengthFor(const QFont &font, int usual);

/// The same for the height of one line of text, which has room for the whole line in each font.
[[nodiscard]] int lineHeightFor(const QFont &font, int usual);

/// The same for a window of its own, which is no larger than its screen has room for.
[[nodiscard]] QSize windowSizeFor(const QWidget &window, const QSize &usual);
