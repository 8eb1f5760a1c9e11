// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QString>

/// Counts the requests of each region and refuses those above a limit in any window of one second.
/// A refused request does not count.
class RateLimiter final
{
public:
    explicit RateLimiter(int requestsPerSecond);

    /// Whether a request at `now` is allowed. `now` is milliseconds of a clock that never goes
    /// back.
    [[nodiscard]] bool admit(const QString &region, qint64 now);

private:
    int m_limit;
    QHash<QString, QList<qint64>> m_admitted; ///< The times of each region's last second.
};
