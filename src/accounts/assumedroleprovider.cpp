// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/assumedroleprovider.h"

#include <utility>

AssumedRoleProvider::AssumedRoleProvider(std::unique_ptr<CredentialProvider> base,
                                         const RoleChoice &role, const SecurityTokenAccess &access,
                                         RenewingProvider::Clock now)
    : m_base(std::move(base)), m_client(*m_base, access.settings, access.makeNetwork),
      m_service(m_client, access.endpoint),
      m_renewing([this, role] { return m_service.assumeRole(role); }, std::move(now))
{ }

PendingPtr<Credential>
AssumedRoleProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    return m_renewing.credential(refused);
}
