// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/rolechoice.h"
#include "accounts/securitytokenservice.h"
#include "accounts/signinplaces.h"
#include "core/credentialprovider.h"

#include <QUrl>

#include <memory>
#include <optional>

class SessionSecrets;

/// How credentials are asked for that take a request.
struct SignInOptions
{
    RoleChoice role = {};         ///< To assume on top of a profile; without arn: none.
    QString expectedAccount = {}; ///< The uin that it must be in the end; empty: any.
    std::optional<QUrl> metadataEndpoint = {}; ///< Replaces that of the machine's role.
    SecurityTokenAccess access = {};
};

/// The provider of what a profile says, with the role and the account of the options on top, where
/// there are any. The profile's source is read anew: what is wrong with it is the answer to whoever
/// asks the provider. The secrets must outlive it.
[[nodiscard]] std::unique_ptr<CredentialProvider> profileProvider(const Profile &profile,
                                                                  const SignInPlaces &places,
                                                                  const SignInOptions &options,
                                                                  const SessionSecrets &secrets);

/// Another provider with the role and the expected account of the options on top.
[[nodiscard]] std::unique_ptr<CredentialProvider>
withRole(std::unique_ptr<CredentialProvider> credentials, const SignInOptions &options);
