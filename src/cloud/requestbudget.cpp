// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/requestbudget.h"

#include <algorithm>

RequestBudget::RequestBudget(int limit, qint64 windowMs) : m_limit(limit), m_windowMs(windowMs) { }

qint64 RequestBudget::waitMs(qint64 now) const
{
    if (m_times.size() < m_limit)
        return 0;
    return std::max<qint64>(0, m_times.first() + m_windowMs - now);
}

void RequestBudget::spend(qint64 now)
{
    Q_ASSERT(waitMs(now) == 0);
    m_times.append(now);
    if (m_times.size() > m_limit)
        m_times.removeFirst();
}
