// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/temporarycredential.h"
#include "core/result.h"

#include <QString>

/// How tccli signs in with a profile.
struct TccliSignIn
{
    TemporaryCredential credential = {}; ///< Empty with the role of the CVM.
    QString roleArn = {};                ///< The role to be assumed with the credential, or empty.
    QString roleSessionName = {};        ///< With a role: the name to assume it under.
    bool isCvmRole = false;              ///< The role of the CVM that this runs on.

    bool operator==(const TccliSignIn &) const = default;
};

/// Reads NAME.credential in tccli's folder. Nothing is renewed; tccli does that. Error:
/// Credentials, with a message: there is no such file, it cannot be read, a part is missing or
/// cannot be sent, or it ended before `now`. The message says which command signs in again, where
/// there is one.
[[nodiscard]] Result<TccliSignIn> tccliSignIn(const QString &folder, const QString &name,
                                              const QDateTime &now);
