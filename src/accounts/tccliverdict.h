// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/profile.h"
#include "accounts/tcclicredential.h"

/// Whether a profile of tccli can be signed in with.
struct TccliVerdict
{
    Profile::State state = Profile::State::Ready;
    QString message = {};           ///< What is wrong and what to do about it, or empty.
    QStringList signInCommand = {}; ///< Of one that is signed in to; or none.
};

/// `path` is that of the file, for messages, and `name` the profile's name for tccli.
[[nodiscard]] TccliVerdict judgeTccli(const TccliCredential &credential, const QString &path,
                                      const QString &name, const QDateTime &now);
