// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "cli/cloudchoice.h"
#include "core/result.h"

/// Where a profile's services are asked.
struct ProfileEndpoints
{
    EndpointChoice ofCvm = {};
    EndpointChoice ofOthers = {};
};

/// What the choice says counts more than what the profile does, and that more than what is usual.
/// Error: Usage, where the profile names something that is none.
[[nodiscard]] Result<ProfileEndpoints> profileEndpoints(const Profile &profile,
                                                        const CloudChoice &choice);
