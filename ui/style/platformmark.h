// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPainter>
#include <QPixmap>
#include <QString>

/// A small square with the first letter of a platform, in a color of its own, to be told apart at a
/// glance. It is always beside the platform's name.
void paintPlatformMark(QPainter &painter, const QRectF &rect, const QString &platform);

/// How high and wide platformMark() is.
inline constexpr int platformMarkSize = 24;

/// The same alone, for the head of what tells of one image, on a screen of this ratio of pixels.
[[nodiscard]] QPixmap platformMark(const QString &platform, double ratio);
