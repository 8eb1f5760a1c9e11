// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

/// The words that scripts see, the same in every language.

/// "env", "sdk", "tccli", "role", "oidc", "command" or "app".
[[nodiscard]] QString sourceWord(Profile::Source source);

/// "ready", "expired", "incomplete", "unreadable" or "unknown".
[[nodiscard]] QString stateWord(Profile::State state);

/// The profiles as an array of JSON, an object each with the members name, source, secretId,
/// account, region, state, endpoint and message; a text that there is not is empty.
[[nodiscard]] QByteArray profilesJson(const QList<Profile> &profiles);

/// A line for each, for people and terminals: name, source, secret id, account, region, state and
/// endpoint, separated by tabs, with a dash for what there is not.
[[nodiscard]] QString profileLines(const QList<Profile> &profiles);
