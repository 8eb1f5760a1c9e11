// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"

#include <QDateTime>
#include <QHash>

#include <optional>

/// A credential of a role, as the demo cloud has given it out. It is no secret.
struct TemporaryKey
{
    Credential credential = {};
    QString account = {};  ///< The number (uin) of the account that the role belongs to.
    QDateTime expiry = {}; ///< UTC, by the cloud's clock.

    bool operator==(const TemporaryKey &) const = default;
};

/// The credentials that the demo cloud has given out and that end by themselves.
class TemporaryKeys final
{
public:
    /// Makes one; each is another one.
    [[nodiscard]] TemporaryKey make(const QString &account, const QDateTime &expiry);

    /// That of a secret id; unset where there is none, or it has ended.
    [[nodiscard]] std::optional<TemporaryKey> find(const QString &secretId,
                                                   const QDateTime &now) const;

private:
    QHash<QString, TemporaryKey> m_keys;
};
