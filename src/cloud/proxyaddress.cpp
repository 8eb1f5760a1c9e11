// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxyaddress.h"

#include "core/oneline.h"

#include <QCoreApplication>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proxies)
};

std::optional<QNetworkProxy::ProxyType> proxyType(const QString &scheme)
{
    if (scheme == "http"_L1)
        return QNetworkProxy::HttpProxy;
    if (scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1)
        return QNetworkProxy::Socks5Proxy;
    return std::nullopt;
}

int usualPort(QNetworkProxy::ProxyType type)
{
    return type == QNetworkProxy::Socks5Proxy ? 1080 : 80;
}

} // namespace

Result<QNetworkProxy> parseProxyAddress(const QString &name, const QString &text)
{
    const auto refuse = [&name](const QString &message) {
        return Failure(ApiError {
                .kind = ApiError::Kind::Usage, .message = message.arg(name), .field = name});
    };
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"http://"_s + trimmed);
    if (!url.isValid() || url.host().isEmpty()) {
        //: %1 is a variable of the environment or an option, such as https_proxy or --proxy.
        return refuse(Words::tr("%1 does not name a proxy. Set it to host:port."));
    }
    const auto type = proxyType(url.scheme());
    if (!type) {
        //: %1 is a variable of the environment or an option, such as https_proxy or --proxy.
        return refuse(Words::tr("%1 names an unknown kind of proxy. It may begin with http:// or "
                                "socks5://, the protocol of the proxy itself."));
    }
    const QString user = url.userName(QUrl::FullyDecoded);
    const QString password = url.password(QUrl::FullyDecoded);
    if (onOneLine(user) != user || onOneLine(password) != password) {
        //: %1 is a variable of the environment or an option, such as https_proxy or --proxy.
        return refuse(Words::tr("The user or the password in %1 contains a character that cannot "
                                "be sent, such as a line break."));
    }
    return QNetworkProxy(*type, url.host(), quint16(url.port(usualPort(*type))), user, password);
}

QString proxyAddress(const QNetworkProxy &proxy)
{
    QUrl url;
    url.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s);
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.toString();
}
