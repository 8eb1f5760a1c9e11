// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"
#include "core/imagequery.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

/// What became of one request to the cloud, with all its tries. Holds no secret.
struct RequestRecord
{
    QDateTime started = {}; ///< UTC, when it was asked for; it may have waited for its turn.
    QString action = {};    ///< "DescribeImages".
    Place place = {};       ///< The one asked; without a region where the action has none.
    std::optional<ImageRequest> imageRequest = {}; ///< What was asked for, by DescribeImages.
    qint64 duration = 0;                           ///< Milliseconds from `started` to the end.
    qint64 lastTry = 0; ///< Milliseconds that the last try took that got to its end, without what
                        ///< the program itself waited for; 0 where none did.
    int tries = 0;      ///< How often it was sent; 0 when never.
    std::optional<qint64> entries = {}; ///< How many came, when it succeeded and asked for many.
    QString requestId = {};
    std::optional<ApiError> error = {}; ///< Why it failed; unset when it succeeded or was canceled.
    bool isCanceled = false;

    bool operator==(const RequestRecord &) const = default;
};

Q_DECLARE_METATYPE(RequestRecord)
