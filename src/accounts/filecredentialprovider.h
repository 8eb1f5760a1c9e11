// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentialprovider.h"
#include "core/result.h"

#include <functional>

/// Reads a credential from its source anew whenever it is asked, so that a file that was changed
/// counts at once. It keeps nothing: a source is a small file.
class FileCredentialProvider final : public CredentialProvider
{
public:
    using Read = std::function<Result<Credential>()>;

    /// `read` is called from the event loop, once for each answer.
    explicit FileCredentialProvider(Read read);

    /// What is in the source now, also after a refusal. Errors: those of `read`.
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    Read m_read;
};
