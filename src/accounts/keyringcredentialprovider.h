// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profilesecret.h"
#include "core/credentialprovider.h"
#include "core/sharedanswer.h"

#include <functional>
#include <optional>

class SessionSecrets;

/// The credential of a profile made in this program: its id is given, its key is the session's or,
/// if there is none, that of the keyring. The keyring's is kept once it was read.
///
/// It must outlive the answers that it gives.
class KeyringCredentialProvider final : public CredentialProvider
{
public:
    /// Reads a profile's secret, by its name; see Keyring::read().
    using Read = std::function<PendingPtr<ProfileSecret>(const QString &name)>;

    /// The session's secrets must outlive it.
    KeyringCredentialProvider(const QString &name, const QString &secretId,
                              const SessionSecrets &session, Read read);

    /// Reads the keyring again, once, if it is the kept one that was refused; those who ask
    /// meanwhile wait for the same reading. Errors: those of the reading.
    [[nodiscard]] PendingPtr<Credential>
    credential(const std::optional<CredentialFingerprint> &refused) override;

private:
    [[nodiscard]] PendingPtr<Credential> readAnew();
    [[nodiscard]] Credential withId(const ProfileSecret &secret) const;

    QString m_name;
    QString m_secretId;
    const SessionSecrets &m_session;
    Read m_read;
    std::optional<Credential> m_kept;
    SharedAnswer<Credential> m_answer;
};
