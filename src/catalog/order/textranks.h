// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/order/textcollation.h"

#include <vector>

/// The rank of each text in the order of the collation, from 0; equal texts have the same. The
/// collation learns the Han characters in them.
///
/// Bytes are compared eight at a time, and what they leave equal by the next eight, so that
/// thousands of names with the same beginning cost no more than others.
[[nodiscard]] std::vector<int> textRanks(const std::vector<QStringView> &texts,
                                         TextCollation &collation);
