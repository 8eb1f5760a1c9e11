// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDebug>
#include <QString>

#include <optional>

class QProcessEnvironment;

/// What requests are signed with. The key and the token are secrets: they go into signatures and
/// the X-TC-Token header, and nowhere else. Printing a credential shows neither.
struct Credential
{
    QString secretId = {};
    QString secretKey = {};
    QString token = {}; ///< Only with temporary keys; else empty.

    bool operator==(const Credential &) const = default;
};

/// Shows the id's first four and last four characters, and whether there is a token.
QDebug operator<<(QDebug debug, const Credential &credential);

/// Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and the first of TENCENTCLOUD_TOKEN,
/// TENCENTCLOUD_SESSION_TOKEN and TENCENTCLOUD_SECURITY_TOKEN that has text; blanks around them
/// are cut off (a stray blank is the usual cause of AuthFailure.SignatureFailure). Unset without
/// both id and key.
[[nodiscard]] std::optional<Credential>
credentialFromEnvironment(const QProcessEnvironment &environment);
