// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofilefile.h"
#include "accounts/profile.h"
#include "accounts/signinplaces.h"

/// The profiles made in this program as "app:NAME" and "command:NAME". One with an id is Unknown,
/// as the keyring has its key; one with a command is Ready; without either it is Incomplete. A file
/// that cannot be read is one profile "app", Unreadable.
[[nodiscard]] QList<Profile> appProfiles(const SignInPlaces &places);

/// What a profile made in this program is called among all: "app:NAME" or "command:NAME".
[[nodiscard]] QString profileName(const AppProfile &made);

/// The one that is called so in the file at a path. Errors: those of readAppProfiles();
/// Credentials, where there is none.
[[nodiscard]] Result<AppProfile> appProfile(const QString &path, const QString &name);
