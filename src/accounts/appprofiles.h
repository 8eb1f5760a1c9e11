// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofilefile.h"
#include "accounts/appprofilenames.h"
#include "accounts/profile.h"
#include "accounts/signinplaces.h"

/// The profiles made in this program as "app:NAME" and "command:NAME". One with an id is Unknown,
/// as the keyring has its key, or Incomplete where that is for a session only; one with a command
/// is Ready; without either it is Incomplete. One based on another of these or of `others` is what
/// that is; where that is not there, or is based on one itself, it is Incomplete. A file that
/// cannot be read is one profile "app", Unreadable.
[[nodiscard]] QList<Profile> appProfiles(const SignInPlaces &places, const QList<Profile> &others);

/// Whether a profile was made in this program, so that it can be changed and forgotten here.
[[nodiscard]] bool isOfThisProgram(const Profile &profile);

/// Whether another profile can be based on it.
[[nodiscard]] bool canBeBase(const Profile &profile);

/// The name of the profile of this program whose key is used: its own, or that of the one under it;
/// empty where that is none that is made here.
[[nodiscard]] QString keyProfileOf(const Profile &profile);

/// The one that is called so in the file at a path. Errors: those of readAppProfiles();
/// Credentials, where there is none.
[[nodiscard]] Result<AppProfile> appProfile(const QString &path, const QString &name);
