// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "core/credential.h"

/// The accounts of the demo cloud, as profiles; the first is the usual one.
[[nodiscard]] QList<Profile> demoProfiles();

/// The credential of one of them.
[[nodiscard]] Credential demoCredential(const QString &name);
