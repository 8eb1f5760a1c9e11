// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/credentialfetch.h"
#include "accounts/profile.h"
#include "accounts/rolechoice.h"
#include "accounts/securitytokenservice.h"

#include <QProcessEnvironment>

#include <optional>

/// The role that a pod of TKE, the vendor's Kubernetes, runs with, as its four variables say.
struct OidcRole
{
    QString region = {};     ///< TKE_REGION
    QString providerId = {}; ///< TKE_PROVIDER_ID
    QString tokenFile = {};  ///< TKE_WEB_IDENTITY_TOKEN_FILE
    QString arn = {};        ///< TKE_ROLE_ARN

    bool operator==(const OidcRole &) const = default;
};

/// Reads the four variables; blanks around them are cut off, and empty is unset. Errors:
/// Credentials, naming those that are missing, and for a role or a region that cannot be one.
[[nodiscard]] Result<OidcRole> oidcRole(const QProcessEnvironment &environment);

/// The way to sign in that the variables stand for, by the name "oidc"; unset where none of them is
/// there. Ready means that it can be tried.
[[nodiscard]] std::optional<Profile> oidcProfile(const QProcessEnvironment &environment);

/// Reads the token that says which pod this is. It must be in a regular file of at most 64 KiB.
/// Errors: Credentials, with a sentence.
[[nodiscard]] Result<QString> readWebIdentityToken(const QString &path);

/// Gets the role's credential from sts. The token, which Kubernetes renews, is read with each call.
/// Errors: those of readWebIdentityToken() and SecurityTokenService::assumeRoleWithWebIdentity().
[[nodiscard]] CredentialFetch oidcFetch(const OidcRole &role, const SecurityTokenAccess &access);
