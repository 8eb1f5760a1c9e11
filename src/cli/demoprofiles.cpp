// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/demoprofiles.h"

#include "accounts/profilelist.h"
#include "simulator/demoaccounts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DemoProfiles)
};

} // namespace

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

Result<QList<Profile>> demoProfilesNamed(const QStringList &names)
{
    return profilesNamed(demoProfiles(), names,
                         //: %1 is the name of an account, or a list of names, %2 is a list of
                         //: names.
                         Words::tr("The demo cloud has no account %1. Its accounts are: %2."));
}

Credential demoCredential(const QString &name)
{
    const QList<DemoAccount> accounts = demoAccounts();
    const auto found = std::ranges::find(accounts, name, &DemoAccount::name);
    return found == accounts.end() ? Credential() : found->credential;
}
