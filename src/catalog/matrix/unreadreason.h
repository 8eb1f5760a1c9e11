// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/placestatus.h"

#include <QString>

/// Why it is not known all of what is in a place.
struct UnreadReason
{
    QString code = {};    ///< In no language: that of the error, or "NotAsked", "NotReadWhole" …
    QString message = {}; ///< A sentence, in the language of the program.

    bool operator==(const UnreadReason &) const = default;
};

/// Of a place that is not isReadWhole().
[[nodiscard]] UnreadReason unreadReason(const PlaceStatus &status);
