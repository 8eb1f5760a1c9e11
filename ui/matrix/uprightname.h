// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

class QFontMetrics;

/// What stands over the column of a place: a mark, such as "? ", and the place's name, without
/// controls that would turn it. Where it is longer than the room, in pixels, the profile gives way
/// first: the same one stands over many columns, and each region over one of them.
[[nodiscard]] QString uprightName(const QString &mark, const Place &place,
                                  const QFontMetrics &metrics, int room);
