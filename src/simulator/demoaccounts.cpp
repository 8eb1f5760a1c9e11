// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demoaccounts.h"

using namespace Qt::StringLiterals;

QList<DemoAccount> demoAccounts()
{
    // The numbers of the first are two of those that have made images in the demo.
    return {{.name = u"demo"_s,
             .accountId = u"100004603104"_s,
             .userId = u"100018862250"_s,
             .credential = {.secretId = u"AKIDdemoCloudOfImageBrowserEXAMPLE"_s,
                            .secretKey = u"theKeyOfTheDemoCloudIsNoSecretEXAMPLE"_s}},
            {.name = u"staging"_s,
             .accountId = u"100027319485"_s,
             .userId = u"100027350016"_s,
             .credential = {.secretId = u"AKIDstagingOfImageBrowserEXAMPLE"_s,
                            .secretKey = u"theKeyOfStagingIsNoSecretEitherEXAMPLE"_s}}};
}

std::optional<DemoAccount> demoAccountOf(const QString &secretId)
{
    for (const DemoAccount &account : demoAccounts()) {
        if (account.credential.secretId == secretId)
            return account;
    }
    return std::nullopt;
}
