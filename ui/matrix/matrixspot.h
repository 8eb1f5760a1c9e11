// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/presence/imagegroup.h"
#include "core/place.h"

#include <optional>

/// A cell of a matrix by what it is of: rows and columns come in other orders.
struct MatrixSpot
{
    GroupKey row = {};
    std::optional<Place> place = {}; ///< None in the first columns.
    int column = 0;                  ///< Without a place.

    bool operator==(const MatrixSpot &) const = default;
};
