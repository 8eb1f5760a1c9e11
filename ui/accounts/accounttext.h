// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"

/// Ways to sign in, in words for people. What is not the program's own in them is plain text on one
/// line, whose characters that turn the direction of writing can be seen.

/// A profile's name as it is shown: "sdk:default".
[[nodiscard]] QString profileTitle(const QString &name);

/// Where its credential comes from: "SDK file", "On top of sdk:default".
[[nodiscard]] QString sourceText(const Profile &profile);
/// The picture of that; see icons.h.
[[nodiscard]] QString sourceIcon(Profile::Source source);

/// Its state at a time, which takes into account that a credential may have ended since it was
/// found.
[[nodiscard]] Profile::State stateAt(const Profile &profile, const QDateTime &now);
/// Whether nothing is known to be wrong with it but that it could not be used the last time.
[[nodiscard]] bool isKnownToFail(const Profile &profile, const QDateTime &now);
/// All that in a few words: "ready", "expires in 40 min", "no key in the keyring", "failed last
/// time".
[[nodiscard]] QString stateText(const Profile &profile, const QDateTime &now);
/// The picture of a state; see icons.h.
[[nodiscard]] QString stateIcon(Profile::State state);
/// Whether it cannot be used before somebody does something about it.
[[nodiscard]] bool needsHelp(const Profile &profile, const QDateTime &now);

/// Whether all it needs is its key, which the user can enter.
[[nodiscard]] bool lacksKey(const Profile &profile);

/// What is known of the credential itself: "AKID…MPLE · 100012345678", or empty.
[[nodiscard]] QString credentialText(const Profile &profile);
/// What tells it from others, as far as that is known: "SDK file · AKID…MPLE · 100012345678".
[[nodiscard]] QString detailText(const Profile &profile);
/// The same with its state, for a screen reader: "SDK file, AKID…MPLE, ready".
[[nodiscard]] QString descriptionText(const Profile &profile, const QDateTime &now);

/// What is in use, in short: "sdk:default", "2 accounts", "No account".
[[nodiscard]] QString usedText(const QStringList &names);
