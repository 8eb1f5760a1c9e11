// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QObject>

#include <functional>

/// The service's clock, as far as its replies have told it: ours, shifted by what was learned.
class ServerClock final : public QObject
{
    Q_OBJECT

public:
    /// Tells this computer's time, in seconds since 1970 UTC.
    using LocalTime = std::function<qint64()>;

    explicit ServerClock(LocalTime localTime = QDateTime::currentSecsSinceEpoch,
                         QObject *parent = nullptr);

    /// Seconds since 1970 UTC, to sign with.
    [[nodiscard]] qint64 timestamp() const;

    /// Takes the moment a reply was sent as the present. Does nothing with an invalid time.
    void set(const QDateTime &serverTime);

signals:
    /// This computer's clock turned out to be wrong. Positive: it is slow by so many seconds.
    /// Fires again only when the difference changes by more than a few seconds, and not when the
    /// clock has been set right.
    void offsetChanged(qint64 seconds);

private:
    LocalTime m_localTime;
    qint64 m_offset = 0; // s
};
