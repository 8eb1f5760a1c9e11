// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/renewingprovider.h"
#include "accounts/securitytokenservice.h"

#include <memory>

/// The credential of a role, which that of another provider may assume. It is renewed in time; sts
/// is asked with a client of its own. It must outlive those who ask.
class AssumedRoleProvider final : public CredentialProvider
{
public:
    /// The role must be a valid one.
    AssumedRoleProvider(std::unique_ptr<CredentialProvider> base, const RoleChoice &role,
                        const SecurityTokenAccess &access,
                        RenewingProvider::Clock now = &QDateTime::currentDateTimeUtc);

    /// Errors: those of SecurityTokenService::assumeRole().
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    std::unique_ptr<CredentialProvider> m_base;
    ApiClient m_client;
    SecurityTokenService m_service;
    RenewingProvider m_renewing;
};
