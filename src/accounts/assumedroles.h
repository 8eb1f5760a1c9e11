// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/rolechoice.h"
#include "accounts/signinplaces.h"

#include <QStringList>

/// The roles, by their ARNs, that a profile is made to assume by AssumeRole: that of a profile
/// under it, its own, and `onTop`, in this order. Those that a machine or a pod has are none of
/// these, since nobody needs a permission to have them; nor is what is no ARN of a role.
[[nodiscard]] QStringList assumedRoles(const Profile &profile, const SignInPlaces &places,
                                       const RoleChoice &onTop = {});
