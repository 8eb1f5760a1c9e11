// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "core/credential.h"
#include "core/result.h"

/// The accounts of the demo cloud, as profiles; the first is the usual one.
[[nodiscard]] QList<Profile> demoProfiles();

/// Those of these names, in their order. Error: Credentials, which names those that there are.
[[nodiscard]] Result<QList<Profile>> demoProfilesNamed(const QStringList &names);

/// The credential of one of them.
[[nodiscard]] Credential demoCredential(const QString &name);
