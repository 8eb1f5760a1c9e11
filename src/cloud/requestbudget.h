// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QtGlobal>

/// Counts requests against the API's limit: at most `limit` in any window of `windowMs`.
///
/// Times are milliseconds of a clock that never goes back, given by the caller. The window is
/// somewhat longer than the API's second, because requests do not all travel equally fast: what
/// left more than a second apart may arrive closer together.
///
/// The account shares the service's limit with everything else that uses it. So when the service
/// refuses a request, the limit is halved, and grows again by one for each window without such a
/// refusal. For one window nothing leaves then, and until the limit is the full one again requests
/// leave evenly and not in bursts.
class RequestBudget
{
public:
    static constexpr int requestsPerSecond = 40; ///< DescribeImages, "1. API Description".
    static constexpr qint64 defaultWindowMs = 1100;

    explicit RequestBudget(int limit = requestsPerSecond, qint64 windowMs = defaultWindowMs);

    /// How long to wait from `now` until a request may leave; 0 if it may now.
    [[nodiscard]] qint64 waitMs(qint64 now) const;

    /// Counts a request that leaves at `now`. The caller has waited until waitMs() was 0.
    void spend(qint64 now);

    /// The service has refused a request for coming too fast. At least one per window is left.
    void reduce(qint64 now);

    /// How long from `now` the limit is below the full one, if nothing is refused; 0 if it is not.
    [[nodiscard]] qint64 reducedForMs(qint64 now) const;

private:
    [[nodiscard]] int limitAt(qint64 now) const;

    int m_limit;
    qint64 m_windowMs;
    QList<qint64> m_times; // of the last m_limit requests, oldest first
    int m_reducedLimit;
    qint64 m_reducedAt = 0;
};
