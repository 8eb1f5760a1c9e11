// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixmodel.h"

/// What the tool tips of a MatrixModel say, as HTML, in the language of the program.

/// Lines of plain text, one below the other.
[[nodiscard]] QString toolTipOf(const QStringList &lines);

/// Of the first columns of a group.
[[nodiscard]] QString groupToolTip(const Presence &presence, int group, const Image &newest);

/// Of a group in a place.
[[nodiscard]] QString cellToolTip(const GroupCell &cell, const PlaceStatus &status,
                                  const std::optional<Image> &newest, TimeZone zone);
