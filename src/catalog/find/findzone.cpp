// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findzone.h"

#include "core/imagetext.h"

using namespace Qt::StringLiterals;

FindZone FindZone::named(const QString &id)
{
    if (id == "UTC"_L1)
        return TimeZone::Utc;
    const QByteArray bytes = id.toUtf8();
    FindZone zone;
    if (bytes != QTimeZone::systemTimeZoneId()) {
        // A word alone would be a zone of POSIX, though one without an offset.
        zone.m_named = QTimeZone::isTimeZoneIdAvailable(bytes) ? QTimeZone(bytes) : QTimeZone();
        zone.m_name = id;
    }
    return zone;
}

QString FindZone::name() const
{
    if (m_named)
        return m_name;
    return m_zone == TimeZone::Utc ? u"UTC"_s : QString::fromUtf8(QTimeZone::systemTimeZoneId());
}

qint64 FindZone::startOf(QDate day) const
{
    const QDateTime start = m_named                   ? day.startOfDay(*m_named)
                            : m_zone == TimeZone::Utc ? day.startOfDay(QTimeZone::utc())
                                                      : day.startOfDay();
    return start.toMSecsSinceEpoch();
}

QDate FindZone::dayOf(const QDateTime &time) const
{
    if (m_named)
        return time.toTimeZone(*m_named).date();
    return (m_zone == TimeZone::Utc ? time.toUTC() : time.toLocalTime()).date();
}

QString FindZone::textOf(const Image &image, ImageColumn column) const
{
    if (m_named && column == ImageColumn::Created)
        return createdText(image, *m_named);
    return cellText(image, column, m_zone);
}
