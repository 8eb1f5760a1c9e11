// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QMap>

/// A request as it came over the wire.
struct WireRequest
{
    QMap<QByteArray, QByteArray> headers = {}; ///< By their names in lower case.
    QByteArray body = {};

    bool operator==(const WireRequest &) const = default;
};

/// The language of the answer, by X-TC-Language; English unless it is zh-CN.
[[nodiscard]] ServiceLanguage requestLanguage(const WireRequest &request);

/// Checks what every action of the API 3.0 has in common, as the service does it: the headers, the
/// signature over the very bytes that arrived, the age of the timestamp (300 s at `now`, seconds
/// since 1970 UTC), action, version and region. X-TC-Token is not looked at. The error is the
/// service's refusal. Source: the vendor's pages "Signature v3" and "Common Request Parameters".
[[nodiscard]] Result<void> checkRequest(const WireRequest &request, const Credential &credential,
                                        qint64 now);
