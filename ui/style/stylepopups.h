// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QRegion>

class QPainter;
class QStyleOption;

/// What opens over the window: the menus and tool tips of AppStyle, and popups of our own.

/// The ground and the hairline, with the corners of the controls.
void paintPopup(QPainter &painter, const QStyleOption &option, QPalette::ColorRole ground);
/// What there is of such a popup in a rectangle: its corners are round without a compositor, too.
[[nodiscard]] QRegion popupShape(const QRect &rect);
/// The shadow that a popup of this place throws on what is around it, as far as shadowWidth.
void paintShadow(QPainter &painter, const QRect &popup);
inline constexpr int shadowWidth = 16;
/// The ground of the entry of a menu that the mouse or the keyboard is on.
void paintMenuEntryGround(QPainter &painter, const QStyleOption &option);
