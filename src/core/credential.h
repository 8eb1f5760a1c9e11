// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

/// What requests are signed with. The key and the token are secrets: they go into signatures and
/// the X-TC-Token header, and nowhere else. Printing a credential shows neither.
struct Credential
{
    QString secretId = {};
    QString secretKey = {};
    QString token = {}; ///< Only with temporary keys; else empty.

    bool operator==(const Credential &) const = default;
};

/// An id as it may be shown: its first four and last four characters with "…" between, and of one
/// with less than twelve just "…". Empty for none.
[[nodiscard]] QString maskedSecretId(const QString &secretId);

/// Shows the id, masked, and whether there is a token.
QDebug operator<<(QDebug debug, const Credential &credential);

/// Tells one credential from another, and may be kept when the credential may not: it is a digest,
/// from which no secret can be had back.
class CredentialFingerprint final
{
public:
    explicit CredentialFingerprint(const Credential &credential);

    bool operator==(const CredentialFingerprint &) const = default;

private:
    QByteArray m_digest;
};
