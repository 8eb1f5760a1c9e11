// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/momenttext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MomentText)
};

QDateTime inZone(const QDateTime &moment, TimeZone zone)
{
    return zone == TimeZone::Utc ? moment.toUTC() : moment.toLocalTime();
}

} // namespace

QString momentText(const QDateTime &moment, const QDateTime &now, TimeZone zone)
{
    const QDateTime then = inZone(moment, zone);
    const QString time = then.toString(u"HH:mm"_s);
    const qint64 days = then.date().daysTo(inZone(now, zone).date());
    if (days == 0)
        return time;
    if (days == 1) {
        //: When something was; %1 is a time, such as "10:21".
        return Words::tr("%1 yesterday").arg(time);
    }
    return then.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString shortAgeText(const QDateTime &moment, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = moment.secsTo(now);
    const QLocale locale;
    if (seconds < minute) {
        //: How long ago something was, in the least room: less than a minute.
        return Words::tr("now");
    }
    if (seconds < hour) {
        //: How long ago something was, in the least room: minutes.
        return Words::tr("%1 min").arg(locale.toString(seconds / minute));
    }
    if (seconds < day) {
        //: How long ago something was, in the least room: hours.
        return Words::tr("%1 h").arg(locale.toString(seconds / hour));
    }
    //: How long ago something was, in the least room: days.
    return Words::tr("%1 d").arg(locale.toString(seconds / day));
}
