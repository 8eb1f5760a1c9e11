// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/accountteller.h"

#include "core/chained.h"
#include "core/deferred.h"

namespace {

using Uins = QHash<QString, QString>;

PendingPtr<Uins> addUins(const Uins &known, AccountTeller &accounts, const QStringList &profiles)
{
    if (profiles.isEmpty())
        return knownAnswer<Uins>(known);
    const QString profile = profiles.constFirst();
    return chain<Uins>(accounts.uinOf(profile),
                       [known, &accounts, profiles, profile](const Result<QString> &uin) {
                           Uins more = known;
                           if (uin)
                               more.insert(profile, *uin);
                           return addUins(more, accounts, profiles.mid(1));
                       });
}

} // namespace

PendingPtr<QHash<QString, QString>> uinsOf(AccountTeller &accounts, const QStringList &profiles)
{
    return addUins({}, accounts, profiles);
}
