// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>

inline constexpr double leastOfTexts = 4.5;
inline constexpr double leastOfMarks = 3;

/// How much what is in a picture stands out of its ground, the color that most of it has. Of
/// letters that are thinner than a pixel only some are drawn in their full color, so the best pixel
/// counts.
[[nodiscard]] double contrastIn(const QImage &picture);
