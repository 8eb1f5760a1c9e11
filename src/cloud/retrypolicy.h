// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <chrono>
#include <optional>

/// The one place that decides whether a failed request is tried again. All actions used here only
/// read, so repeating one is safe.

/// How often a request is tried again at most, after its first attempt.
inline constexpr int maxRetries = 3;

/// How often a request that the service refuses for coming too fast is put back into the queue.
inline constexpr int maxRateRefusals = 20;

/// Whether it may be another answer the next time: transport failures but for the certificates and
/// passwords of ApiError::Obstacle, timeouts, HTTP 5xx (but for the codes AuthFailure…,
/// UnauthorizedOperation… and Invalid…) and, whatever the status, the codes (with any suffix)
/// InternalError, InternalServerError and ServiceUnavailable.
[[nodiscard]] bool isTransient(const ApiError &error);

/// How long to pause before the next attempt, or nothing if there is to be none: only what is
/// transient is tried again. The pause doubles from `firstPause` and is spread by a quarter to
/// either side, so that the regions' tries do not meet again. `attempts` counts those made, from 1;
/// `jitter` is from 0 up to 1.
[[nodiscard]] std::optional<std::chrono::milliseconds>
pauseBeforeRetry(const ApiError &error, int attempts, double jitter,
                 std::chrono::milliseconds firstPause);

/// Whether the request got no answer, so that the connection may be dead: transport failures and
/// timeouts. Then the next try has a new one.
[[nodiscard]] bool isWithoutAnswer(const ApiError &error);

/// Whether waiting as long again is in vain: a timeout, if nothing ever came through the
/// connections (`hasAnswered`). Where something had, they may have died since.
[[nodiscard]] bool isHopeless(const ApiError &error, bool hasAnswered);

/// Whether the service refused the request for its time; then its clock, not ours, is to be used.
[[nodiscard]] bool isClockError(const ApiError &error);

/// Whether the request was refused for coming too fast: RequestLimitExceeded, with any suffix, or
/// HTTP 429 from whatever stands before the service. It is not a failure to retry after a pause;
/// the RequestGate says when it may leave.
[[nodiscard]] bool isRateRefusal(const ApiError &error);

/// Of these: whether it is the limit of all regions together that was exceeded.
[[nodiscard]] bool isRateRefusalOfAllRegions(const ApiError &error);
