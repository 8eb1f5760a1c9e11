// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

/// Ways to sign in, one of each kind that the window has to tell apart. None of them exists.

/// "sdk:default", ready.
[[nodiscard]] Profile readyProfile();
/// "tccli:default", which ends in 40 minutes and a bit.
[[nodiscard]] Profile endingProfile(const QDateTime &now);
/// "tccli:prod", which has ended, with a message and a command to sign in again.
[[nodiscard]] Profile expiredProfile();
/// "app:Audit", without its key, with a message.
[[nodiscard]] Profile incompleteProfile();
/// "role", which nobody has asked for.
[[nodiscard]] Profile roleProfile();

/// All of them in this order.
[[nodiscard]] QList<Profile> exampleProfiles(const QDateTime &now);
