// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QString>

#include <chrono>

/// A role that is to be assumed, and how.
struct RoleChoice
{
    QString arn = {}; ///< "qcs::cam::uin/100000000001:roleName/ImageReader".
    /// What the session is called in the account's audit log.
    QString sessionName = QStringLiteral("cvm-image-browser");
    QString externalId = {};                                 ///< Where the role asks for one.
    std::chrono::seconds duration = std::chrono::seconds(0); ///< 0: the service's default, 2 hours.

    bool operator==(const RoleChoice &) const = default;
};

/// The longest that sts lets a role be assumed for.
inline constexpr std::chrono::seconds longestRoleDuration = std::chrono::hours(12);

/// Whether sts could take the choice. Errors: Usage, with the option as the field: "role-arn",
/// "role-session-name", "external-id" or "duration".
[[nodiscard]] Result<void> validateRole(const RoleChoice &role);

/// The account (uin) that a role belongs to; empty for what is no ARN of a role.
[[nodiscard]] QString accountOfRole(const QString &arn);
