// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"
#include "catalog/store/imagestore.h"
#include "core/imagequery.h"

#include <optional>

/// The image ids of the query that were in nothing that is read of its places, in its order. That
/// alone does not say that they are missing.
[[nodiscard]] QStringList unseenImageIds(const ImageQuery &query, const QList<PlaceStatus> &places,
                                         const ImageStore &store);

/// The image ids of the query that are in none of its places, in its order. Unset while that is not
/// known: before all the places are read whole.
[[nodiscard]] std::optional<QStringList>
missingImageIds(const ImageQuery &query, const QList<PlaceStatus> &places, const ImageStore &store);
