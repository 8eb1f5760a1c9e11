// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/signinplaces.h"

/// The profiles made in this program as "app:NAME" and "command:NAME". One with an id is Unknown,
/// as the keyring has its key; one with a command is Ready; without either it is Incomplete. A file
/// that cannot be read is one profile "app", Unreadable.
[[nodiscard]] QList<Profile> appProfiles(const SignInPlaces &places);
