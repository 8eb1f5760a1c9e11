// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QSplitter;

/// The filters and the details at the sides of the main window, the first and the last in its
/// splitter: makes them as wide as they need to be at least in its font.
void setLeastSides(QSplitter &splitter);

/// Divides a window of a width, in pixels, as it is when nobody has arranged it.
void divideAtFirst(QSplitter &splitter, int width);
