// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyringcredentialprovider.h"

#include "accounts/sessionsecrets.h"
#include "core/deferred.h"

#include <utility>

namespace {

PendingPtr<Credential> known(const Credential &credential)
{
    return PendingPtr<Credential>(new Deferred<Credential>([credential] { return credential; }));
}

} // namespace

class KeyringCredentialProvider::Asker final : public Pending<Credential>
{
public:
    void give(const Result<Credential> &result) { finish(result); }

protected:
    // It is only waiting: the reading is for all, and kept.
    void cancel() override { }
};

KeyringCredentialProvider::KeyringCredentialProvider(const QString &name, const QString &secretId,
                                                     const SessionSecrets &session, Read read)
    : m_name(name), m_secretId(secretId), m_session(session), m_read(std::move(read))
{ }

KeyringCredentialProvider::~KeyringCredentialProvider() = default;

PendingPtr<Credential>
KeyringCredentialProvider::credential(const std::optional<CredentialFingerprint> &refused)
{
    if (const std::optional<ProfileSecret> secret = m_session.secret(m_name))
        return known(withId(*secret));
    if (m_kept && refused == CredentialFingerprint(*m_kept))
        m_kept.reset();
    if (m_kept)
        return known(*m_kept);
    if (!m_reading)
        beginReading();
    auto *asker = new Asker;
    m_askers.append(asker);
    return PendingPtr<Credential>(asker);
}

Credential KeyringCredentialProvider::withId(const ProfileSecret &secret) const
{
    return {.secretId = m_secretId, .secretKey = secret.key, .token = secret.token};
}

void KeyringCredentialProvider::beginReading()
{
    m_reading = m_read(m_name);
    QObject::connect(m_reading.get(), &PendingBase::finished, m_reading.get(),
                     [this] { deliver(); });
}

/// Those who hear of it may ask again at once, or drop the others.
void KeyringCredentialProvider::deliver()
{
    const PendingPtr<ProfileSecret> reading = std::move(m_reading);
    const Result<Credential> credential =
            reading->result().map([this](const ProfileSecret &secret) { return withId(secret); });
    if (credential)
        m_kept = *credential;
    for (const QPointer<Asker> &asker : std::exchange(m_askers, {})) {
        if (asker)
            asker->give(credential);
    }
}
