// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>

/// How a source of credentials calls the members of its JSON.
struct CredentialFieldNames
{
    QLatin1StringView secretId;
    QLatin1StringView secretKey;
    QLatin1StringView token;
    bool needsToken = true;
};

/// The names in the answers of the metadata service and of sts.
inline constexpr CredentialFieldNames temporaryFieldNames = {
        .secretId = QLatin1StringView("TmpSecretId"),
        .secretKey = QLatin1StringView("TmpSecretKey"),
        .token = QLatin1StringView("Token")};

/// The credential in an object. Error: Malformed, naming the member that is missing or that no
/// header can hold; it shows no value.
[[nodiscard]] Result<Credential> credentialFromFields(const QJsonObject &object,
                                                      const CredentialFieldNames &names);

/// A time given as seconds since 1970, UTC. Error: Malformed, for what is none.
[[nodiscard]] Result<QDateTime> timeFromField(const QJsonObject &object, QLatin1StringView name);
