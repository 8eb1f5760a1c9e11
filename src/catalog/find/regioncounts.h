// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"

#include <QHash>

/// How many images find text and facets leave in each region that has loaded ones; without any
/// while neither narrows.
[[nodiscard]] std::optional<QHash<QString, qint64>> regionCounts(const ImageStore &store,
                                                                 const Narrowing &narrowing);
