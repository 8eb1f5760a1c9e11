// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/instanceoffer.h"
#include "catalog/presence/grouprow.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

/// Paints what is the matter with a cell as a mark of a rounded rectangle: a tick, a few characters
/// on a tint, a dashed frame for what is missing, hatching for what is not known, a dim tick in a
/// frame for what was there earlier. The ground is what is painted there already.
void paintCellMark(QPainter &painter, const QRect &rect, const GroupCell &cell,
                   const QPalette &palette, const QFont &font, const QColor &ground);

/// The same with what a place offers for an instance type: how many images, none, or unknown.
void paintOfferMark(QPainter &painter, const QRect &rect, const OfferCell &cell,
                    const QPalette &palette, const QFont &font, const QColor &ground);

/// The font of the characters on marks.
[[nodiscard]] QFont markFont(const QFont &font);
