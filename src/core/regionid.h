// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Ids of regions, whether the program knows them or not: new regions open before programs learn of
/// them.

/// Whether a text looks like the id of a region: "xx-name" or "xx-name-2".
[[nodiscard]] bool isRegionId(const QString &text);

/// Whether the first region stands before the second wherever regions are listed: the known ones in
/// their order, then others by id.
[[nodiscard]] bool isListedBefore(const QString &id, const QString &other);
