// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/credential.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString maskedSecretId(const QString &secretId)
{
    constexpr int shown = 4;
    if (secretId.isEmpty())
        return {};
    if (secretId.size() < 3 * shown)
        return u"…"_s;
    return secretId.first(shown) + u'…' + secretId.last(shown);
}

QDebug operator<<(QDebug debug, const Credential &credential)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << "Credential(" << maskedSecretId(credential.secretId)
                              << (credential.token.isEmpty() ? ")" : ", with token)");
    return debug;
}

CredentialFingerprint::CredentialFingerprint(const Credential &credential)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {credential.secretId, credential.secretKey, credential.token}) {
        // With its end, so that nothing can slip from one part into the next.
        hash.addData(part.toUtf8());
        hash.addData(QByteArray(1, '\0'));
    }
    m_digest = hash.result();
}
