// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QUrl>

/// An action of the API with its parameters, ready to be signed.
struct ApiRequest
{
    QUrl endpoint = {};      ///< See endpointFor().
    QByteArray service = {}; ///< "cvm".
    QByteArray action = {};  ///< "DescribeImages".
    QByteArray version = {}; ///< "2017-03-12".
    QByteArray region = {};  ///< Empty for actions without one.
    QByteArray body = {};    ///< JSON; "{}" without parameters.
    /// Not so for an action that proves by its parameters who asks: it is sent without a credential
    /// and a token.
    bool isSigned = true;

    bool operator==(const ApiRequest &) const = default;
};

/// The HTTP request for an action, signed for the moment `timestamp` (seconds since 1970 UTC). The
/// language is that of the answer: "en-US", "zh-CN", or empty for the service's default. Nothing of
/// the credential goes into a request that is not to be signed.
///
/// Its Host and Content-Type headers are set here, byte for byte as they were signed. Error: Usage,
/// where a text is one that no header can hold, with the header as the field.
[[nodiscard]] Result<QNetworkRequest> signedHttpRequest(const ApiRequest &request,
                                                        const QByteArray &language,
                                                        const Credential &credential,
                                                        qint64 timestamp);
