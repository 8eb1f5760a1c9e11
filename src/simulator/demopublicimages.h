// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulator/demoimages.h"

/// The public images of a region, in no order.
[[nodiscard]] DemoImages demoPublicImages(const QString &region);
