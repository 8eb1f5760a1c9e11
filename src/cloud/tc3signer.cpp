// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/tc3signer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QList>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <utility>

namespace Tc3 {

namespace {

constexpr char algorithm[] = "TC3-HMAC-SHA256";

QByteArray hexSha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

struct Headers
{
    QByteArray canonical;
    QByteArray names;
};

/// Names sorted, values lower-cased and trimmed, as the vendor's page asks.
Headers signedHeaders(const Request &request)
{
    QList<std::pair<QByteArray, QByteArray>> headers = {{"content-type", request.contentType},
                                                        {"host", request.host}};
    if (!request.action.isEmpty())
        headers.append({"x-tc-action", request.action});

    Headers result;
    for (const auto &[name, value] : std::as_const(headers)) {
        result.canonical += name + ':' + value.trimmed().toLower() + '\n';
        result.names += (result.names.isEmpty() ? "" : ";") + name;
    }
    return result;
}

} // namespace

Signature sign(const Credential &credential, const Request &request)
{
    const Headers headers = signedHeaders(request);
    // The day must be the UTC day of the timestamp that is sent; local time fails near midnight.
    const QByteArray date = QDateTime::fromSecsSinceEpoch(request.timestamp, QTimeZone::utc())
                                    .date()
                                    .toString(Qt::ISODate)
                                    .toLatin1();
    const QByteArray scope = date + '/' + request.service + "/tc3_request";

    Signature result;
    result.payloadHash = hexSha256(request.body);
    result.canonicalRequest =
            "POST\n/\n\n" + headers.canonical + '\n' + headers.names + '\n' + result.payloadHash;
    result.stringToSign = QByteArray(algorithm) + '\n' + QByteArray::number(request.timestamp) +
                          '\n' + scope + '\n' + hexSha256(result.canonicalRequest);
    result.dateKey = hmac("TC3" + credential.secretKey.toUtf8(), date);
    result.serviceKey = hmac(result.dateKey, request.service);
    result.signingKey = hmac(result.serviceKey, "tc3_request");
    result.signature = hmac(result.signingKey, result.stringToSign).toHex();
    result.authorization = QByteArray(algorithm) + " Credential=" + credential.secretId.toUtf8() +
                           '/' + scope + ", SignedHeaders=" + headers.names +
                           ", Signature=" + result.signature;
    return result;
}

} // namespace Tc3
