// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/clocktext.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdlib>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

/// Whether a person would say it in this unit: two or more of them, or just about one. Nothing is
/// lost then that matters; one and a half hours are 90 minutes.
bool isSaidIn(qint64 seconds, qint64 unit)
{
    return seconds >= 2 * unit || std::abs(seconds - unit) <= unit / 20;
}

int rounded(qint64 seconds, qint64 unit)
{
    return int(std::llround(double(seconds) / double(unit)));
}

QString durationText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 year = 365 * day;
    if (isSaidIn(seconds, year))
        return Words::tr("%n years", nullptr, rounded(seconds, year));
    if (isSaidIn(seconds, day))
        return Words::tr("%n days", nullptr, rounded(seconds, day));
    if (isSaidIn(seconds, hour))
        return Words::tr("%n hours", nullptr, rounded(seconds, hour));
    if (isSaidIn(seconds, minute))
        return Words::tr("%n minutes", nullptr, rounded(seconds, minute));
    return Words::tr("%n seconds", nullptr, int(seconds));
}

} // namespace

QString clockOffsetText(qint64 seconds)
{
    const QString duration = durationText(std::abs(seconds));
    //: %1 is a duration such as "7 minutes".
    return seconds > 0 ? Words::tr("This computer's clock is %1 slow. The service's time is used "
                                   "instead; correct the clock.")
                                 .arg(duration)
                       : Words::tr("This computer's clock is %1 fast. The service's time is used "
                                   "instead; correct the clock.")
                                 .arg(duration);
}
