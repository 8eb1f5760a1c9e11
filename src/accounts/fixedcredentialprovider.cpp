// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/fixedcredentialprovider.h"

#include "core/deferred.h"

#include <utility>

FixedCredentialProvider::FixedCredentialProvider(Credential credential)
    : m_credential(std::move(credential))
{ }

PendingPtr<Credential>
FixedCredentialProvider::credential(const std::optional<CredentialFingerprint> &)
{
    return PendingPtr<Credential>(
            new Deferred<Credential>([credential = m_credential] { return credential; }));
}
