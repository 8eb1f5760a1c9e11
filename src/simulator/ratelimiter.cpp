// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/ratelimiter.h"

RateLimiter::RateLimiter(int requestsPerSecond) : m_limit(requestsPerSecond) { }

bool RateLimiter::admit(const QString &region, qint64 now)
{
    QList<qint64> &times = m_admitted[region];
    times.removeIf([now](qint64 time) { return now - time >= 1000; });
    if (times.size() >= m_limit)
        return false;
    times.append(now);
    return true;
}
