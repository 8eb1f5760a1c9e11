// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentialprovider.h"

/// One credential, which never changes.
class FixedCredentialProvider final : public CredentialProvider
{
public:
    explicit FixedCredentialProvider(Credential credential);

    /// Without errors.
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    Credential m_credential;
};
