// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringcredentialprovider.h"

#include "accounts/sessionsecrets.h"
#include "core/chained.h"
#include "core/deferred.h"

#include <utility>

KeyringCredentialProvider::KeyringCredentialProvider(const QString &name, const QString &secretId,
                                                     const SessionSecrets &session, Read read)
    : m_name(name), m_secretId(secretId), m_session(session), m_read(std::move(read))
{ }

PendingPtr<Credential>
KeyringCredentialProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    if (const std::optional<ProfileSecret> secret = m_session.secret(m_name))
        return knownAnswer<Credential>(withId(*secret));
    if (m_kept && refused == CredentialFingerprint(*m_kept))
        m_kept.reset();
    if (m_kept)
        return knownAnswer<Credential>(*m_kept);
    return m_answer.join([this] { return readAnew(); });
}

PendingPtr<Credential> KeyringCredentialProvider::readAnew()
{
    return chain<Credential>(m_read(m_name), [this](const Result<ProfileSecret> &secret) {
        const Result<Credential> credential =
                secret.map([this](const ProfileSecret &read) { return withId(read); });
        if (credential)
            m_kept = *credential;
        return knownAnswer(credential);
    });
}

Credential KeyringCredentialProvider::withId(const ProfileSecret &secret) const
{
    return {.secretId = m_secretId, .secretKey = secret.key, .token = secret.token};
}
