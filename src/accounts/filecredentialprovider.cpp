// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/filecredentialprovider.h"

#include "core/deferred.h"

#include <utility>

FileCredentialProvider::FileCredentialProvider(Read read) : m_read(std::move(read)) { }

PendingPtr<Credential>
FileCredentialProvider::credential(const std::optional<CredentialFingerprint> &)
{
    return PendingPtr<Credential>(new Deferred<Credential>(m_read));
}
