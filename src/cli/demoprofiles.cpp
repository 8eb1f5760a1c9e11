// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/demoprofiles.h"

#include "simulator/demoaccounts.h"

#include <algorithm>

QList<Profile> demoProfiles()
{
    QList<Profile> profiles;
    for (const DemoAccount &account : demoAccounts()) {
        profiles.append({.name = account.name,
                         .source = Profile::Source::App,
                         .state = Profile::State::Ready,
                         .secretId = maskedSecretId(account.credential.secretId),
                         .account = account.accountId});
    }
    return profiles;
}

Credential demoCredential(const QString &name)
{
    const QList<DemoAccount> accounts = demoAccounts();
    const auto found = std::ranges::find(accounts, name, &DemoAccount::name);
    return found == accounts.end() ? Credential() : found->credential;
}
