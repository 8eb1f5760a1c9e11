// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <optional>

/// Why the keyring did not do what it was asked.
enum class KeyringFault {
    NoService,  ///< None answers on this desktop.
    Locked,     ///< It is locked, or the person did not allow it.
    NoEntry,    ///< There is nothing of that name in it.
    NoAnswer,   ///< It has not answered within the time limit.
    Unreadable, ///< What is there is no secret of this program.
    Other,
};

/// How a question to the keyring ended.
struct KeyringOutcome
{
    std::optional<KeyringFault> fault = {}; ///< Unset: it did what it was asked.
    QString text = {};   ///< What was read, with a question that reads. It is secret.
    QString detail = {}; ///< With Other: the keyring's own words.
};

/// The fault as an error of kind Credentials; the message says what to do about it. `name` is that
/// of the profile.
[[nodiscard]] ApiError keyringError(KeyringFault fault, const QString &name,
                                    const QString &detail = {});
