// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"

#include <QByteArray>

/// TC3-HMAC-SHA256, the signature of Tencent Cloud's API 3.0, as a pure function.
/// Source: the vendor's page "Signature v3".
namespace Tc3 {

/// The parts of a POST request that are signed. They must be the bytes that go over the wire.
struct Request
{
    QByteArray host = {}; ///< As in the Host header: with the port when it is not the default.
    QByteArray contentType = {}; ///< As in the Content-Type header.
    QByteArray body = {};
    QByteArray service = {}; ///< "cvm".
    QByteArray action = {};  ///< Signed as x-tc-action when not empty; the SDKs do not sign it.
    qint64 timestamp = 0;    ///< Seconds since 1970 UTC, as in X-TC-Timestamp.
};

/// Every intermediate value of a signature, as the vendor's page shows them. The derived keys are
/// as secret as the secret key on that day: for tests only, never to be logged.
struct Signature
{
    QByteArray payloadHash = {}; ///< Hex.
    QByteArray canonicalRequest = {};
    QByteArray stringToSign = {};
    QByteArray dateKey = {};       ///< Raw bytes.
    QByteArray serviceKey = {};    ///< Raw bytes.
    QByteArray signingKey = {};    ///< Raw bytes.
    QByteArray signature = {};     ///< Hex.
    QByteArray authorization = {}; ///< The value of the Authorization header.
};

[[nodiscard]] Signature sign(const Credential &credential, const Request &request);

} // namespace Tc3
