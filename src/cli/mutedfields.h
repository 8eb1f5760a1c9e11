// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QStringList>

/// Checks names of fields whose changes are muted. The service may have come to have members that
/// the program does not know, so that these are taken, too; but for a name that no member of the
/// API has, or that is nearly one that the program knows: a name that is mistyped would mute
/// nothing. Error: Usage.
[[nodiscard]] Result<void> checkMutedFields(const QStringList &fields);

/// What there is to say of those that the program does not know, as reportLine()s.
[[nodiscard]] QStringList unknownFieldLines(const QStringList &fields);
