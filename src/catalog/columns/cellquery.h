// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "core/imagequery.h"

#include <optional>

/// The query that asks the cloud for images which have the same as this one in that column, without
/// the regions to ask. Unset where the API has no filter for what the cell says: of an OS it knows
/// the platform only, and of several tags it would want all.
[[nodiscard]] std::optional<ImageQuery> queryForCell(const Image &image, ImageColumn column);
