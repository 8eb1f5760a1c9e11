// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/pending.h"

#include <QHash>
#include <QString>
#include <QStringList>

/// Who says which account a profile is. A profile is a name; whose key it has may be another's
/// tomorrow.
class AccountTeller
{
public:
    virtual ~AccountTeller() = default;

    /// The number (uin) of the account that the profile's requests are signed for by now; an empty
    /// name is the only profile there is. An error is why it is not known.
    [[nodiscard]] virtual PendingPtr<QString> uinOf(const QString &profile) = 0;

    /// The same as far as it is known without asking the cloud for it; empty where it is not.
    [[nodiscard]] virtual PendingPtr<QString> knownUinOf(const QString &profile) = 0;
};

/// The same of several, by profile; those that are not known are left out. The teller must outlive
/// the answer, which is no error.
[[nodiscard]] PendingPtr<QHash<QString, QString>> uinsOf(AccountTeller &accounts,
                                                         const QStringList &profiles);
