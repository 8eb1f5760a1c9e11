// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"
#include "core/pending.h"

#include <optional>

/// Where the credential of an account comes from.
///
/// It is asked for every single try of a request, at the moment of sending. Those who ask keep the
/// answer no longer than it takes to sign, so one that is slow to get should be kept here.
class CredentialProvider
{
public:
    virtual ~CredentialProvider() = default;

    /// What to sign with now. It may come late, but comes by itself in the end. Errors:
    /// Credentials, when there is none to be had; and where a service is asked for it, those of its
    /// answer.
    ///
    /// `refused` is that of the credential which the service has just refused, if there was one.
    /// The answer is then another credential, where another can be had; the same one says that it
    /// can't.
    [[nodiscard]] virtual PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) = 0;
};
