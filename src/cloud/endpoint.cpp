// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/endpoint.h"

#include "cloud/typedaddress.h"
#include "core/region.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

struct Endpoint
{
    Q_DECLARE_TR_FUNCTIONS(Endpoint)
};

Failure endpointError(const QString &message)
{
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"endpoint"_s});
}

/// What stands between the service and the domain of the API; empty for nothing.
/// Source: the vendor's page on request structure; finance zones are isolated from the rest.
QString subdomain(const QString &region, EndpointChoice::Kind kind)
{
    if (isFinanceRegion(region))
        return region;
    switch (kind) {
    case EndpointChoice::Kind::International:
        return u"intl"_s;
    case EndpointChoice::Kind::Internal:
        return u"internal"_s;
    case EndpointChoice::Kind::Regional:
        return region;
    case EndpointChoice::Kind::Mainland:
    case EndpointChoice::Kind::Custom:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QUrl> parseEndpoint(const QString &text)
{
    const std::optional<TypedAddress> address = parseTypedAddress(text, u"https"_s);
    if (!address)
        return endpointError(Endpoint::tr("\"%1\" is not a valid endpoint.").arg(text.trimmed()));
    const QUrl &url = address->url;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return endpointError(Endpoint::tr("The endpoint must begin with https."));
    if (url.scheme() == "http"_L1 && !isLoopback(url.host())) {
        return endpointError(Endpoint::tr("Plain http is refused, because it would send the "
                                          "credential's token unencrypted. Use https."));
    }
    if (!address->isBare) {
        return endpointError(Endpoint::tr(
                "The endpoint must be a host, optionally with a port, and without a path."));
    }
    return url;
}

QUrl endpointFor(const QString &service, const QString &region, const EndpointChoice &choice)
{
    if (choice.kind == EndpointChoice::Kind::Custom)
        return choice.custom;
    QStringList labels = {service, subdomain(region, choice.kind), u"tencentcloudapi.com"_s};
    labels.removeAll(QString());
    QUrl endpoint;
    endpoint.setScheme(u"https"_s);
    endpoint.setHost(labels.join(u'.'));
    endpoint.setPath(u"/"_s);
    return endpoint;
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QByteArray hostHeader(const QUrl &endpoint)
{
    const bool isIpv6 = endpoint.host().contains(u':');
    QString host = endpoint.host(QUrl::FullyEncoded);
    if (isIpv6 && !host.startsWith(u'['))
        host = u'[' + host + u']';
    const int defaultPort = endpoint.scheme() == "https"_L1 ? 443 : 80;
    const int port = endpoint.port(defaultPort);
    if (port != defaultPort)
        host += u':' + QString::number(port);
    return host.toLatin1();
}
