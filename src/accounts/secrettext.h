// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profilesecret.h"

#include <optional>

/// A secret as one text, as it is kept in a keyring: a JSON object with "key" and, where there is
/// one, "token".
[[nodiscard]] QString secretText(const ProfileSecret &secret);

/// The secret in such a text; unset if it is none, or one that no header can hold.
[[nodiscard]] std::optional<ProfileSecret> secretFromText(const QString &text);
