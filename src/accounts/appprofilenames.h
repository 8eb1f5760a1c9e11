// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/appprofile.h"
#include "core/result.h"

#include <QList>

/// The most characters that a name has.
inline constexpr qsizetype longestProfileName = 64;

/// Whether a profile can be called so. A name is not blank, not too long, and without commas and
/// colons, which part names from each other and from what stands before them, and without control
/// characters and those that turn the direction of writing. Error: Usage, field "name", with a
/// sentence for people.
[[nodiscard]] Result<void> checkProfileName(const QString &name);

/// What a profile made in this program is called among all: "app:NAME" or "command:NAME".
[[nodiscard]] QString profileName(const AppProfile &made);

/// Whether all can be called so, and each profileName() is there once. Error: the same.
[[nodiscard]] Result<void> checkAppProfiles(const QList<AppProfile> &profiles);
