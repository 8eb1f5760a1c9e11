// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/valuerange.h"

#include <QRegularExpression>

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

/// All the milliseconds from the first of these days to the one before the last.
Bound daysBetween(QDate first, QDate end, const FindZone &zone)
{
    return {zone.startOf(first), zone.startOf(end) - 1};
}

std::optional<Bound> readDate(QStringView text, const FindZone &zone)
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
    return daysBetween(first, next, zone);
}

/// The day so long ago, turned round: what is older is more.
std::optional<Bound> readAge(QStringView text, const FindZone &zone, QDate today)
{
    static const QRegularExpression shape(u"^([0-9]{1,4})([dwmy])$"_s);
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QChar unit = match.capturedView(2).front();
    const QDate day = unit == u'd'   ? today.addDays(-count)
                      : unit == u'w' ? today.addDays(-7 * count)
                      : unit == u'm' ? today.addMonths(-count)
                                     : today.addYears(-count);
    const Bound times = daysBetween(day, day.addDays(1), zone);
    return Bound {-*times.last, -*times.first};
}

/// What was turned round the right way again.
ValueRange turned(const ValueRange &range)
{
    const auto turn = [](std::optional<qint64> bound) {
        return bound ? std::optional(-*bound) : std::nullopt;
    };
    return {turn(range.last), turn(range.first)};
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

std::optional<ValueRange> parseDateRange(QStringView text, const FindZone &zone,
                                         const QDateTime &now)
{
    const std::optional<ValueRange> dates =
            readRange(text, [&zone](QStringView bound) { return readDate(bound, zone); });
    if (dates)
        return dates;
    const QDate today = zone.dayOf(now);
    const std::optional<ValueRange> ages = readRange(
            text, [&zone, today](QStringView bound) { return readAge(bound, zone, today); });
    return ages ? std::optional(turned(*ages)) : std::nullopt;
}
