// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"

#include <QTimeZone>

#include <optional>

/// The zone of a find text: in which its days begin, and in which times are found as they are shown
/// there. That is the zone of the table, or, for a search that was saved elsewhere, the one that it
/// was saved in.
class FindZone final
{
public:
    FindZone(TimeZone zone = TimeZone::Local) : m_zone(zone) { } // one is as good as the other

    /// The zone with this IANA id, such as "Asia/Seoul"; "UTC" and the user's own are as by the
    /// constructor. Not valid where this machine does not know it.
    [[nodiscard]] static FindZone named(const QString &id);
    [[nodiscard]] bool isValid() const { return !m_named || m_named->isValid(); }
    /// By which named() gives the same on every machine.
    [[nodiscard]] QString name() const;

    /// Which of the zones of tables it is, if it is one.
    [[nodiscard]] std::optional<TimeZone> ofTables() const
    {
        return m_named ? std::nullopt : std::optional(m_zone);
    }

    /// When the day begins, in milliseconds since 1970-01-01 UTC.
    [[nodiscard]] qint64 startOf(QDate day) const;
    /// The day at this time.
    [[nodiscard]] QDate dayOf(const QDateTime &time) const;
    /// As cellText(), with times in this zone.
    [[nodiscard]] QString textOf(const Image &image, ImageColumn column) const;

    bool operator==(const FindZone &) const = default;

private:
    TimeZone m_zone = TimeZone::Local;
    std::optional<QTimeZone> m_named; ///< In its place.
    QString m_name;                   ///< Of that; a zone that is not known does not keep its own.
};
