// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/keyring.h"

#include "accounts/keyringanswer.h"
#include "accounts/keyringstatesearch.h"
#include "accounts/secrettext.h"

namespace {

Result<ProfileSecret> readSecret(const QString &name, const QString &text)
{
    if (const std::optional<ProfileSecret> secret = secretFromText(text))
        return *secret;
    return Failure(keyringError(KeyringFault::Unreadable, name));
}

} // namespace

PendingPtr<ProfileSecret> Keyring::read(const QString &name) const
{
    return PendingPtr<ProfileSecret>(new KeyringAnswer<ProfileSecret>(
            KeyringJob::Kind::Read, name, QString(), m_limit,
            [name](const QString &text) { return readSecret(name, text); }));
}

PendingPtr<void> Keyring::write(const QString &name, const ProfileSecret &secret) const
{
    return PendingPtr<void>(
            new KeyringAnswer<void>(KeyringJob::Kind::Write, name, secretText(secret), m_limit,
                                    [](const QString &) { return Result<void>(); }));
}

PendingPtr<void> Keyring::remove(const QString &name) const
{
    return PendingPtr<void>(
            new KeyringAnswer<void>(KeyringJob::Kind::Remove, name, QString(), m_limit,
                                    [](const QString &) { return Result<void>(); }));
}

PendingPtr<KeyringState> Keyring::state(const QString &name) const
{
    return PendingPtr<KeyringState>(new KeyringStateSearch(name, m_limit));
}
