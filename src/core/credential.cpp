// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/credential.h"

#include <QCryptographicHash>

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
