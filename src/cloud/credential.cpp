// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/credential.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

QDebug operator<<(QDebug debug, const Credential &credential)
{
    const QDebugStateSaver saver(debug);
    const QString id = credential.secretId.size() > 8
                               ? credential.secretId.left(4) + u"…"_s + credential.secretId.right(4)
                               : u"…"_s;
    debug.nospace().noquote() << "Credential(" << id
                              << (credential.token.isEmpty() ? ")" : ", with token)");
    return debug;
}

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
