// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/textcollation.h"
#include "catalog/presence/presence.h"

#include <functional>
#include <vector>

/// What the rows of a matrix are sorted by.
enum class MatrixSort {
    Name, ///< One's own and shared images before those that are offered, each by name.
    Architecture,
    Newest, ///< When the newest was made.
    There,  ///< In how many places it is.
    Place,  ///< What is the matter in one place: what is missing there first.
};

struct MatrixOrder
{
    MatrixSort sort = MatrixSort::Name;
    int place = 0; ///< With MatrixSort::Place.
    bool descending = false;

    bool operator==(const MatrixOrder &) const = default;
};

/// The groups of which the predicate wants at least one image, in this order; equal ones by name.
[[nodiscard]] std::vector<int> matrixGroups(const Presence &presence, const ImageStore &store,
                                            const std::function<bool(ImageNumber)> &isWanted,
                                            const MatrixOrder &order, TextCollation &collation);

/// Numeric and without case, as TextCollation must be.
[[nodiscard]] QCollator matrixCollator();
