// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/retrypolicy.h"

using namespace Qt::StringLiterals;

namespace {

bool isTransient(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
        return true;
    case ApiError::Kind::Http:
        return error.httpStatus >= 500;
    case ApiError::Kind::Service: {
        const QString family = error.code.section(u'.', 0, 0);
        return family == "RequestLimitExceeded"_L1 || family == "InternalError"_L1 ||
               family == "InternalServerError"_L1 || family == "ServiceUnavailable"_L1;
    }
    case ApiError::Kind::Malformed:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::Usage:
    case ApiError::Kind::File:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<std::chrono::milliseconds> pauseBeforeRetry(const ApiError &error, int attempts,
                                                          double jitter,
                                                          std::chrono::milliseconds firstPause)
{
    if (attempts > maxRetries || !isTransient(error))
        return std::nullopt;
    const double spread = 0.75 + 0.5 * jitter;
    const double pause = double(firstPause.count()) * double(1 << (attempts - 1)) * spread;
    return std::chrono::milliseconds(qint64(pause));
}

bool isClockError(const ApiError &error)
{
    return error.code == "AuthFailure.SignatureExpire"_L1;
}
