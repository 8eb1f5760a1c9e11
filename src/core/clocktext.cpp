// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/clocktext.h"

#include <QCoreApplication>

#include <cstdlib>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

QString durationText(qint64 seconds)
{
    if (seconds >= 2 * 3600)
        return Words::tr("%n hours", nullptr, int(seconds / 3600));
    if (seconds >= 2 * 60)
        return Words::tr("%n minutes", nullptr, int(seconds / 60));
    return Words::tr("%n seconds", nullptr, int(seconds));
}

} // namespace

QString clockOffsetText(qint64 seconds)
{
    const QString duration = durationText(std::abs(seconds));
    //: %1 is a duration such as "7 minutes".
    return seconds > 0 ? Words::tr("This computer's clock is %1 slow. The service's time is used "
                                   "instead; "
                                   "set the clock right.")
                                 .arg(duration)
                       : Words::tr("This computer's clock is %1 fast. The service's time is used "
                                   "instead; "
                                   "set the clock right.")
                                 .arg(duration);
}
