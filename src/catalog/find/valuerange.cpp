// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/valuerange.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

/// What one bound stands for: a number, or all the milliseconds of a day, month or year.
using Bound = ValueRange;

std::optional<Bound> readNumber(QStringView text)
{
    // Shorter than the longest qint64, so that one more or less is a number still.
    static const QRegularExpression shape(u"^[0-9]{1,15}$"_s);
    if (!shape.match(text.toString()).hasMatch())
        return std::nullopt;
    const qint64 number = text.toLongLong();
    return Bound {number, number};
}

std::optional<Bound> readDate(QStringView text, TimeZone zone)
{
    static const QRegularExpression shape(u"^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$"_s);
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                      hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    const QDate next = hasDay     ? first.addDays(1)
                       : hasMonth ? first.addMonths(1)
                                  : first.addYears(1);
    const auto startOf = [zone](QDate day) {
        return (zone == TimeZone::Utc ? day.startOfDay(QTimeZone::utc()) : day.startOfDay())
                .toMSecsSinceEpoch();
    };
    return Bound {startOf(first), startOf(next) - 1};
}

template<typename ReadBound>
std::optional<ValueRange> readComparison(QStringView text, const ReadBound &readBound)
{
    static const QRegularExpression shape(u"^(<=|>=|<|>|=|)(.+)$"_s);
    const QRegularExpressionMatch match = shape.match(text.toString());
    const std::optional<Bound> bound = readBound(match.capturedView(2));
    if (!bound)
        return std::nullopt;
    const QStringView sign = match.capturedView(1);
    if (sign == "<"_L1)
        return ValueRange {.last = *bound->first - 1};
    if (sign == "<="_L1)
        return ValueRange {.last = bound->last};
    if (sign == ">"_L1)
        return ValueRange {.first = *bound->last + 1};
    if (sign == ">="_L1)
        return ValueRange {.first = bound->first};
    return bound;
}

template<typename ReadBound>
std::optional<ValueRange> readRange(QStringView text, const ReadBound &readBound)
{
    const qsizetype dots = text.indexOf(".."_L1);
    if (dots < 0)
        return readComparison(text, readBound);
    const QStringView from = text.first(dots);
    const QStringView to = text.sliced(dots + 2);
    ValueRange range;
    if (!from.isEmpty()) {
        const std::optional<Bound> bound = readBound(from);
        if (!bound)
            return std::nullopt;
        range.first = bound->first;
    }
    if (!to.isEmpty()) {
        const std::optional<Bound> bound = readBound(to);
        if (!bound)
            return std::nullopt;
        range.last = bound->last;
    }
    return from.isEmpty() && to.isEmpty() ? std::nullopt : std::optional(range);
}

} // namespace

std::optional<ValueRange> parseNumberRange(QStringView text)
{
    return readRange(text, readNumber);
}

std::optional<ValueRange> parseDateRange(QStringView text, TimeZone zone)
{
    return readRange(text, [zone](QStringView bound) { return readDate(bound, zone); });
}
