// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/temporarycredential.h"
#include "cloud/apireply.h"

/// What sts answers to those who assume a role.
struct AssumedRole
{
    TemporaryCredential credential = {};
    QString requestId = {};

    bool operator==(const AssumedRole &) const = default;
};

/// Reads an answer of AssumeRole or AssumeRoleWithWebIdentity. Errors: those of readResponse();
/// Malformed, when it lacks a part of the credential or its end.
[[nodiscard]] Result<AssumedRole> readAssumedRole(const HttpReply &reply);
