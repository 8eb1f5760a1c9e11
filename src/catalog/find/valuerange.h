// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findzone.h"

#include <QDateTime>
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
///
/// Or for ages in days, weeks, months or years, counted from the day that it is in the zone at the
/// time `now`: "<30d" are the days since the one 30 days ago, ">1y" those before the one a year
/// ago, "7d..30d" those between, "1d" is yesterday.
[[nodiscard]] std::optional<ValueRange>
parseDateRange(QStringView text, const FindZone &zone,
               const QDateTime &now = QDateTime::currentDateTimeUtc());
