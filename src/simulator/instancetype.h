// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/refusal.h"

/// The instance types of the demo cloud, such as "SA5.MEDIUM2": a family, a dot, a size.

/// Whether images can be asked for by this instance type in this region. The error is the
/// service's refusal: malformed, unknown, or sold out there.
[[nodiscard]] Result<void> checkInstanceType(const QString &instanceType, const QString &region,
                                             ServiceLanguage language);

/// Whether its machines have ARM processors; all others have x86 ones.
[[nodiscard]] bool isArmInstanceType(const QString &instanceType);
