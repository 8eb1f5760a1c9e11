// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/utctime.h"

using namespace Qt::StringLiterals;

QDateTime utcTime(const QString &iso)
{
    if (iso.endsWith(u'Z'))
        return QDateTime::fromString(iso, Qt::ISODate);
    // Not read as a local time first: it may be one that a change of clocks skips.
    const QString midnight = iso.size() == 10 ? u"T00:00:00"_s : QString();
    const QDateTime zoneless = QDateTime::fromString(iso + midnight + u'Z', Qt::ISODate);
    return zoneless.isValid() ? zoneless : QDateTime::fromString(iso, Qt::ISODate).toUTC();
}
