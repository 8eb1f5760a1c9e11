// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/environmentcredential.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

std::optional<Credential> credentialFromEnvironment(const QProcessEnvironment &environment)
{
    const auto read = [&environment](const QString &name) {
        return environment.value(name).trimmed();
    };
    Credential credential = {.secretId = read(u"TENCENTCLOUD_SECRET_ID"_s),
                             .secretKey = read(u"TENCENTCLOUD_SECRET_KEY"_s)};
    if (credential.secretId.isEmpty() || credential.secretKey.isEmpty())
        return std::nullopt;

    for (const QString &name : {u"TENCENTCLOUD_TOKEN"_s, u"TENCENTCLOUD_SESSION_TOKEN"_s,
                                u"TENCENTCLOUD_SECURITY_TOKEN"_s}) {
        if (credential.token.isEmpty())
            credential.token = read(name);
    }
    return credential;
}
