// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagetext.h"

#include <QStringView>

#include <optional>

/// Numbers between two bounds, which belong to it. A bound that is unset is far away.
struct ValueRange
{
    std::optional<qint64> first = {};
    std::optional<qint64> last = {};

    [[nodiscard]] bool contains(qint64 value) const
    {
        return (!first || value >= *first) && (!last || value <= *last);
    }

    bool operator==(const ValueRange &) const = default;
};

/// Reads "50", "=50", "<50", "<=50", ">50", ">=50", "20..100", "20.." or "..100". Unset if the text
/// is none of these.
[[nodiscard]] std::optional<ValueRange> parseNumberRange(QStringView text);

/// The same for dates, "2025", "2025-03" or "2025-03-31", in the zone; the range
/// holds milliseconds since 1970-01-01 UTC. A year or month is all of it: ">2025" begins in 2026,
/// "2025..2026" ends with 2026.
[[nodiscard]] std::optional<ValueRange> parseDateRange(QStringView text, TimeZone zone);
