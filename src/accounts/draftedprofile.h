// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofile.h"
#include "accounts/profiledraft.h"

/// What is kept of a draft: all but its secrets. What the file says besides of the former profile
/// stays.
[[nodiscard]] AppProfile profileOf(const ProfileDraft &draft, const AppProfile &former = {});

/// A profile to be changed; its key is not in it.
[[nodiscard]] ProfileDraft draftOf(const AppProfile &profile);
