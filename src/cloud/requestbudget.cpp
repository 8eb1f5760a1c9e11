// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestbudget.h"

#include <algorithm>

RequestBudget::RequestBudget(int limit, qint64 windowMs)
    : m_limit(limit), m_windowMs(windowMs), m_reducedLimit(limit)
{ }

qint64 RequestBudget::waitMs(qint64 now) const
{
    const int limit = limitAt(now);
    qint64 next = now;
    if (m_times.size() >= limit)
        next = std::max(next, m_times.at(m_times.size() - limit) + m_windowMs);
    if (limit < m_limit) {
        // By then the service has forgotten what it counted when it refused.
        next = std::max(next, m_reducedAt + m_windowMs);
        // Of those that leave together, all that are too many are refused.
        if (!m_times.isEmpty())
            next = std::max(next, m_times.constLast() + m_windowMs / limit);
    }
    return next - now;
}

void RequestBudget::spend(qint64 now)
{
    Q_ASSERT(waitMs(now) == 0);
    m_times.append(now);
    if (m_times.size() > m_limit)
        m_times.removeFirst();
}

void RequestBudget::reduce(qint64 now)
{
    m_reducedLimit = std::max(1, limitAt(now) / 2);
    m_reducedAt = now;
}

qint64 RequestBudget::reducedForMs(qint64 now) const
{
    return std::max<qint64>(0, m_reducedAt + (m_limit - m_reducedLimit) * m_windowMs - now);
}

int RequestBudget::limitAt(qint64 now) const
{
    const qint64 windows = (now - m_reducedAt) / m_windowMs;
    return int(std::min<qint64>(m_limit, m_reducedLimit + windows));
}
