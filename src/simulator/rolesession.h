// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/refusal.h"
#include "simulator/temporarykeys.h"

#include <QByteArray>
#include <QJsonObject>

/// A role that somebody wants to assume.
struct RoleSession
{
    QString account = {};    ///< The number (uin) in the role's ARN.
    qint64 duration = 7'200; ///< Seconds.

    bool operator==(const RoleSession &) const = default;
};

/// How somebody proves that a role may be assumed.
enum class RoleProof {
    Signature,   ///< AssumeRole
    WebIdentity, ///< AssumeRoleWithWebIdentity, by a token, of which only the form is checked.
};

/// Reads the parameters, of which the demo has those that the program may send. Every account has
/// the one role "ImageReader". The error is the service's refusal. Source: the vendor's pages on
/// the two actions.
[[nodiscard]] Result<RoleSession> readRoleSession(RoleProof proof, const QByteArray &body,
                                                  ServiceLanguage language);

/// The answer of both actions.
[[nodiscard]] QJsonObject roleSessionReply(const TemporaryKey &key);
