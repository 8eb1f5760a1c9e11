// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findquery.h"
#include "catalog/order/roworder.h"

/// The images that the query leaves, in the order of these columns, of which the first counts
/// most. Equal ones, and all of them without columns, stay in the order given.
[[nodiscard]] QList<Image> arranged(QList<Image> images, const FindQuery &find,
                                    const QList<SortKeyColumn> &sort);
