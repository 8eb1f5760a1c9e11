// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "simulator/demoimages.h"

/// The account's own images in a region, in no order: a fleet of which most regions have copies,
/// and dated builds of its services, above all in ap-singapore.
[[nodiscard]] DemoImages demoPrivateImages(const QString &region);

/// The same of another account: ids, numbers and copies are its own, and it keeps few builds.
[[nodiscard]] DemoImages demoPrivateImages(const QString &region, const DemoAccount &account);

/// What other accounts have shared with the first in a region, in no order.
[[nodiscard]] DemoImages demoSharedImages(const QString &region);
