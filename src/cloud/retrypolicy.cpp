// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/retrypolicy.h"

using namespace Qt::StringLiterals;

namespace {

QString familyOf(const ApiError &error)
{
    return error.code.section(u'.', 0, 0);
}

/// Whether the code says that the request itself is not accepted, so that repeating it is in vain.
bool isRefusal(const QString &code)
{
    return code.startsWith("AuthFailure"_L1) || code.startsWith("UnauthorizedOperation"_L1) ||
           code.startsWith("Invalid"_L1);
}

} // namespace

bool isTransient(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Network:
        return error.obstacle == ApiError::Obstacle::None;
    case ApiError::Kind::Timeout:
        return true;
    case ApiError::Kind::Http:
        return error.httpStatus >= 500;
    case ApiError::Kind::Service: {
        if (error.httpStatus >= 500)
            return !isRefusal(error.code);
        const QString family = familyOf(error);
        return family == "InternalError"_L1 || family == "InternalServerError"_L1 ||
               family == "ServiceUnavailable"_L1;
    }
    case ApiError::Kind::Malformed:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::Usage:
    case ApiError::Kind::File:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<std::chrono::milliseconds> pauseBeforeRetry(const ApiError &error, int attempts,
                                                          double jitter,
                                                          std::chrono::milliseconds firstPause)
{
    if (attempts > maxRetries || isRateRefusal(error) || !isTransient(error))
        return std::nullopt;
    const double spread = 0.75 + 0.5 * jitter;
    const double pause = double(firstPause.count()) * double(1 << (attempts - 1)) * spread;
    return std::chrono::milliseconds(qint64(pause));
}

bool isWithoutAnswer(const ApiError &error)
{
    return error.kind == ApiError::Kind::Network || error.kind == ApiError::Kind::Timeout;
}

bool isHopeless(const ApiError &error, bool hasAnswered)
{
    return error.kind == ApiError::Kind::Timeout && !hasAnswered;
}

bool isClockError(const ApiError &error)
{
    return error.code == "AuthFailure.SignatureExpire"_L1;
}

bool isRateRefusal(const ApiError &error)
{
    return familyOf(error) == "RequestLimitExceeded"_L1 ||
           (error.kind == ApiError::Kind::Http && error.httpStatus == ApiError::tooManyRequests);
}

bool isRateRefusalOfAllRegions(const ApiError &error)
{
    return error.code.startsWith("RequestLimitExceeded.GlobalRegionUin"_L1);
}
