// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profilesecret.h"

#include <QHash>

#include <optional>

/// Secrets that are for this session only: they are in memory, by the name of their profile
/// ("app:NAME"), and gone with this object.
class SessionSecrets final
{
public:
    /// Replaces the one that is there.
    void set(const QString &name, const ProfileSecret &secret) { m_secrets.insert(name, secret); }
    void remove(const QString &name) { m_secrets.remove(name); }
    /// Unset if there is none.
    [[nodiscard]] std::optional<ProfileSecret> secret(const QString &name) const
    {
        const auto found = m_secrets.constFind(name);
        return found == m_secrets.constEnd() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QString, ProfileSecret> m_secrets;
};
