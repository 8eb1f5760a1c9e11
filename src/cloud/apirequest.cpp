// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apirequest.h"

#include "cloud/endpoint.h"
#include "cloud/tc3signer.h"

QNetworkRequest signedHttpRequest(const ApiRequest &request, const QByteArray &language,
                                  const Credential &credential, qint64 timestamp)
{
    const Tc3::Request signable = {.host = hostHeader(request.endpoint),
                                   .contentType = "application/json",
                                   .body = request.body,
                                   .service = request.service,
                                   .timestamp = timestamp};

    QNetworkRequest http(request.endpoint);
    http.setRawHeader("Host", signable.host);
    http.setRawHeader("Content-Type", signable.contentType);
    http.setRawHeader("Authorization", Tc3::sign(credential, signable).authorization);
    http.setRawHeader("X-TC-Action", request.action);
    http.setRawHeader("X-TC-Version", request.version);
    http.setRawHeader("X-TC-Timestamp", QByteArray::number(timestamp));
    http.setRawHeader("X-TC-RequestClient", "cvm-image-browser_" CVM_VERSION);
    if (!request.region.isEmpty())
        http.setRawHeader("X-TC-Region", request.region);
    if (!language.isEmpty())
        http.setRawHeader("X-TC-Language", language);
    if (!credential.token.isEmpty())
        http.setRawHeader("X-TC-Token", credential.token.toUtf8());

    // A redirect would carry the signature and the token to a host that was not signed for.
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    // In HTTP/2 the host travels in a pseudo-header that is not ours to set.
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return http;
}
