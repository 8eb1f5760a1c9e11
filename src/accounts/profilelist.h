// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/signinplaces.h"
#include "core/result.h"

/// All the ways to sign in that can be found without asking anybody, in the order in which they are
/// listed: the environment, the SDK's file, tccli's files, those made in this program, the role of
/// a pod and that of a CVM. The last is always there: whether this is a CVM takes a request to
/// know. `now` tells what has ended.
[[nodiscard]] QList<Profile> findProfiles(const SignInPlaces &places, const QDateTime &now);

/// The profile to use where none was named: the first of "env", "sdk:default", tccli's own choice,
/// `lastUsed` and "oidc" that is in the list; else "role". One that has ended, is incomplete, or
/// whose file cannot be read is chosen all the same, since using another account in silence would
/// be worse than saying so.
[[nodiscard]] Profile usualProfile(const QList<Profile> &profiles, const SignInPlaces &places,
                                   const QString &lastUsed = {});

/// The profile of a name. Error: Credentials, which names those that there are.
[[nodiscard]] Result<Profile> profileNamed(const QList<Profile> &profiles, const QString &name);

/// Those of these names, in their order. Error: Credentials, which names all that there are not and
/// those that there are.
[[nodiscard]] Result<QList<Profile>> profilesNamed(const QList<Profile> &profiles,
                                                   const QStringList &names);

/// The same in other words: %1 of them is what there is not, %2 what there is.
[[nodiscard]] Result<QList<Profile>>
profilesNamed(const QList<Profile> &profiles, const QStringList &names, const QString &refusal);

/// A sentence that names every place at which credentials are looked for, for those who have none.
[[nodiscard]] QString lookedAtText(const SignInPlaces &places);

/// The files, and the folder of files, that the list is read from, whether they are there or not.
[[nodiscard]] QStringList watchedPaths(const SignInPlaces &places);
