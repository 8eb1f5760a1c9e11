// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QMap>

#include <functional>
#include <optional>

/// A request as it came over the wire.
struct WireRequest
{
    QMap<QByteArray, QByteArray> headers = {}; ///< By their names in lower case.
    QByteArray body = {};

    bool operator==(const WireRequest &) const = default;
};

/// The language of the answer, by X-TC-Language; English unless it is zh-CN.
[[nodiscard]] ServiceLanguage requestLanguage(const WireRequest &request);

/// The actions that the demo cloud has; all of them only read.
enum class ServiceAction {
    DescribeImages,            ///< Of cvm, 2017-03-12.
    DescribeRegions,           ///< Of region, 2022-06-27.
    GetCallerIdentity,         ///< Of sts, 2018-08-13.
    AssumeRole,                ///< Of sts, too.
    AssumeRoleWithWebIdentity, ///< Of sts, too; the one that is sent without a signature.
};

/// The secret id that the request is signed with, well or not; empty where it names none.
[[nodiscard]] QString signingId(const WireRequest &request);

/// The credential that has a secret id; unset where there is none.
using CredentialLookup = std::function<std::optional<Credential>(const QString &secretId)>;

/// Checks what every action of the API 3.0 has in common, as the service does it: the headers, the
/// signature over the very bytes that arrived, the age of the timestamp (300 s at `now`, seconds
/// since 1970 UTC), action, version and region. Returns which action it is. X-TC-Token must be that
/// of a credential that has one; with others it is not looked at. The error is the service's
/// refusal.
///
/// Every real service has a host of its own. Here there is one, so the service is the one that the
/// request is signed for, and sts for one that is not signed: its Authorization is "SKIP". Source:
/// the vendor's pages "Signature v3" and "Common Request Parameters".
[[nodiscard]] Result<ServiceAction> checkRequest(const WireRequest &request,
                                                 const CredentialLookup &credentialOf, qint64 now);
