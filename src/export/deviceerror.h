// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

class QIODevice;

/// Why a device could not be written, in its own words; of kind File. To be asked right after the
/// failure.
[[nodiscard]] ApiError deviceError(QIODevice &device);
