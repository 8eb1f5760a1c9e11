// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/credentialfetch.h"
#include "core/result.h"

#include <QUrl>

#include <chrono>

/// How long the metadata service may take.
struct MetadataTimes
{
    /// To tell the role's name. On a CVM it is there at once; anywhere else nobody may answer.
    std::chrono::milliseconds probe = std::chrono::seconds(1);
    std::chrono::milliseconds credential = std::chrono::seconds(5); ///< And then the credential.
};

/// Asks for the credential of the role that is bound to the CVM this runs on. See
/// parseMetadataEndpoint() for the address. Errors: Credentials, with a sentence.
[[nodiscard]] CredentialFetch metadataRoleFetch(const QUrl &endpoint,
                                                const MetadataTimes &times = {});

/// Reads the answer that names the role. Error: Malformed, for what is no name of a role.
[[nodiscard]] Result<QString> readRoleName(const QByteArray &answer);

/// Reads the answer with the role's credential. Error: Malformed.
[[nodiscard]] Result<TemporaryCredential> readRoleCredential(const QByteArray &answer);
