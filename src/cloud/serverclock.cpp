// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/serverclock.h"

#include <cstdlib>
#include <utility>

namespace {

// Replies of many regions tell the same offset, give or take the time they travelled.
constexpr qint64 sameOffset = 5; // s

} // namespace

ServerClock::ServerClock(LocalTime localTime, QObject *parent)
    : QObject(parent), m_localTime(std::move(localTime))
{ }

qint64 ServerClock::timestamp() const
{
    return m_localTime() + m_offset;
}

void ServerClock::set(const QDateTime &serverTime)
{
    if (!serverTime.isValid())
        return;
    const qint64 offset = serverTime.toSecsSinceEpoch() - m_localTime();
    if (std::abs(offset - m_offset) <= sameOffset)
        return;
    m_offset = offset;
    if (std::abs(offset) > sameOffset)
        emit offsetChanged(m_offset);
}
