// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/signinplaces.h"

/// The profiles of tccli as "tccli:NAME". One whose credential ended before `now` is Expired, and
/// one with the role of the CVM is Unknown.
[[nodiscard]] QList<Profile> tccliProfiles(const SignInPlaces &places, const QDateTime &now);
