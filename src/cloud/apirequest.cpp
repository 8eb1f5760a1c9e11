// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/apirequest.h"

#include "cloud/endpoint.h"
#include "cloud/tc3signer.h"
#include "core/headertext.h"

#include <QCoreApplication>
#include <QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ApiRequest)
};

} // namespace

Result<QNetworkRequest> signedHttpRequest(const ApiRequest &request, const QByteArray &language,
                                          const Credential &credential, qint64 timestamp)
{
    const Tc3::Request signable = {.host = hostHeader(request.endpoint),
                                   .contentType = "application/json",
                                   .body = request.body,
                                   .service = request.service,
                                   .timestamp = timestamp};

    // The vendor's word for a request without a signature.
    const QByteArray authorization =
            request.isSigned ? Tc3::sign(credential, signable).authorization : "SKIP"_ba;
    const QString token = request.isSigned ? credential.token : QString();

    const QList<std::pair<QByteArray, QByteArray>> headers = {
            {"Host", signable.host},
            {"Content-Type", signable.contentType},
            {"Authorization", authorization},
            {"X-TC-Action", request.action},
            {"X-TC-Version", request.version},
            {"X-TC-Timestamp", QByteArray::number(timestamp)},
            {"X-TC-RequestClient", "cvm-image-browser_" CVM_VERSION},
            {"X-TC-Region", request.region},
            {"X-TC-Language", language},
            {"X-TC-Token", token.toUtf8()}};

    QNetworkRequest http(request.endpoint);
    for (const auto &[name, value] : headers) {
        if (!fitsHeader(QString::fromUtf8(value))) {
            return Failure(ApiError {
                    .kind = ApiError::Kind::Usage,
                    //: %1 is the name of an HTTP header, such as X-TC-Token.
                    .message = Words::tr("The header %1 cannot be sent: it contains a character "
                                         "that no header can hold, such as a line break.")
                                       .arg(QString::fromLatin1(name)),
                    .field = QString::fromLatin1(name)});
        }
        if (!value.isEmpty())
            http.setRawHeader(name, value);
    }
    // In HTTP/2 the host travels in a pseudo-header that is not ours to set.
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return http;
}
