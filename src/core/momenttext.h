// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"

/// When something was, as people say it on a day `now`: "10:21", "10:21 yesterday", and before that
/// "2026-11-20 10:21". Both are moments in any zone.
[[nodiscard]] QString momentText(const QDateTime &moment, const QDateTime &now, TimeZone zone);

/// How long ago that is, in the shortest way: "now" for less than a minute, "5 min", "3 h", "2 d".
[[nodiscard]] QString shortAgeText(const QDateTime &moment, const QDateTime &now);
