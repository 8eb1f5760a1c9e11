// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/profilesecret.h"
#include "core/pending.h"

#include <chrono>

/// How it is with a profile's key, for a list of profiles.
struct KeyringState
{
    Profile::State state = Profile::State::Unknown; ///< Ready, Incomplete or Unknown.
    QString message = {};                           ///< What is wrong, or empty.

    bool operator==(const KeyringState &) const = default;
};

/// The secrets of profiles in the keyring of the desktop (the Secret Service, KWallet, or that of
/// the system), each by the name of its profile ("app:NAME"). Nowhere else are they written to:
/// where there is no keyring, there is an error.
///
/// Errors: Credentials, with a message that says what to do. A question that is not answered within
/// the limit fails, as does one whose answer is dropped; what it has begun, such as to ask the
/// person for the keyring's password, goes on, and the keyring may still do it then.
class Keyring final
{
public:
    /// Long enough for a person to find the keyring's password.
    static constexpr std::chrono::seconds usualLimit {20};

    explicit Keyring(std::chrono::milliseconds limit = usualLimit) : m_limit(limit) { }

    /// It is an error if there is none.
    [[nodiscard]] PendingPtr<ProfileSecret> read(const QString &name) const;

    /// Replaces the one that is there.
    [[nodiscard]] PendingPtr<void> write(const QString &name, const ProfileSecret &secret) const;

    /// There need not be one.
    [[nodiscard]] PendingPtr<void> remove(const QString &name) const;

    /// Whether there is one. Where the Secret Service is, nobody is asked to unlock it for that.
    /// Without errors: a keyring that is locked or away says nothing about what is in it.
    [[nodiscard]] PendingPtr<KeyringState> state(const QString &name) const;

private:
    std::chrono::milliseconds m_limit;
};
