// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apireply.h"

#include <QString>

/// Whose a credential is. What the service does not tell is empty.
struct CallerIdentity
{
    QString accountId = {};   ///< The main account's number (uin).
    QString userId = {};      ///< The number of who signs in; of a role, with the session's name.
    QString principalId = {}; ///< The number of the user or the role.
    QString arn = {};
    QString type = {}; ///< "CAMUser" or "CAMRole", for instance.
    QString requestId = {};

    bool operator==(const CallerIdentity &) const = default;
};

/// Reads an answer of GetCallerIdentity. Errors: those of readResponse(); Malformed, when it does
/// not name the account.
[[nodiscard]] Result<CallerIdentity> readCallerIdentity(const HttpReply &reply);
