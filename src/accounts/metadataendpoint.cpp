// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/metadataendpoint.h"

#include "cloud/endpoint.h"
#include "cloud/typedaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MetadataEndpoint)
};

constexpr QLatin1StringView metadataHost = "metadata.tencentyun.com"_L1;
constexpr QLatin1StringView metadataAddress = "169.254.0.23"_L1;

Failure endpointError(const QString &message)
{
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage, .message = message, .field = u"metadata-endpoint"_s});
}

} // namespace

QUrl defaultMetadataEndpoint()
{
    return QUrl(u"http://"_s + metadataHost + u'/');
}

Result<QUrl> parseMetadataEndpoint(const QString &text)
{
    const std::optional<TypedAddress> address = parseTypedAddress(text, u"http"_s);
    if (!address) {
        return endpointError(
                //: %1 is what somebody typed.
                Words::tr("\"%1\" is not a valid address of a metadata service.")
                        .arg(text.trimmed()));
    }
    const QUrl &url = address->url;
    const QString host = url.host();
    const bool isTrusted = host == metadataHost || host == metadataAddress || isLoopback(host);
    if (url.scheme() != "http"_L1 || !isTrusted) {
        return endpointError(
                //: %1 and %2 are a host and its address.
                Words::tr("The metadata service can be asked by http at %1, at %2 or on this "
                          "computer, and nowhere else.")
                        .arg(metadataHost, metadataAddress));
    }
    if (!address->isBare) {
        return endpointError(Words::tr("The address of the metadata service must be a host, "
                                       "optionally with a port, and without a path."));
    }
    return url;
}
