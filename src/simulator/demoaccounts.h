// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credential.h"

#include <QList>

#include <optional>

/// An account of the demo cloud, as a sub-account of it signs in.
struct DemoAccount
{
    QString name = {};          ///< What its profile is called: "staging".
    QString accountId = {};     ///< The number (uin) of the account,
    QString userId = {};        ///< and that of the sub-account.
    Credential credential = {}; ///< It is no secret.

    bool operator==(const DemoAccount &) const = default;
};

/// All of them; the first is that of --demo.
[[nodiscard]] QList<DemoAccount> demoAccounts();

/// The account whose credential has this id; unset where there is none.
[[nodiscard]] std::optional<DemoAccount> demoAccountOf(const QString &secretId);
