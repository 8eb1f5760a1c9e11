// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

/// Profiles in words for people, in the language of the program.

/// "Ready", "Expired", …
[[nodiscard]] QString stateText(Profile::State state);

/// The name of the icon that stands beside stateText().
[[nodiscard]] QString stateIconName(Profile::State state);

/// "AKID…x7Qe · 100012345678", as far as it is known; else empty.
[[nodiscard]] QString credentialWords(const Profile &profile);

/// Whether a profile was made in this program, so that it can be changed and forgotten here.
[[nodiscard]] bool isOfThisProgram(const Profile &profile);
