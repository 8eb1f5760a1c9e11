// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxies.h"

#include "cloud/proxyaddress.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The first of the variables that has text; an empty name if none has.
QString firstSet(const QProcessEnvironment &environment, const QStringList &names)
{
    const auto name = std::ranges::find_if(names, [&environment](const QString &candidate) {
        return !environment.value(candidate).trimmed().isEmpty();
    });
    return name == names.end() ? QString() : *name;
}

QStringList splitExceptions(const QString &text)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    return text.toLower().split(separators, Qt::SkipEmptyParts);
}

/// An exception with its port apart; 0 for any.
std::pair<QString, int> splitPort(const QString &exception)
{
    static const QRegularExpression shape(u"\\A(?:\\[(.+)\\]|([^:]+))(?::(\\d+))?\\z"_s);
    const auto match = shape.match(exception);
    if (!match.hasMatch())
        return {exception, 0}; // an IPv6 address without brackets
    return {match.captured(1) + match.captured(2), match.captured(3).toInt()};
}

bool isSameName(const QString &host, QString exception)
{
    if (exception.startsWith("*."_L1))
        exception.remove(0, 1);
    if (exception.contains(u'*')) {
        const QRegularExpression glob(QRegularExpression::wildcardToRegularExpression(exception));
        return glob.match(host).hasMatch();
    }
    if (exception.startsWith(u'.'))
        exception.remove(0, 1);
    return host == exception || host.endsWith(u'.' + exception);
}

bool isSameAddress(const QHostAddress &address, const QString &exception)
{
    if (exception.contains(u'/'))
        return address.isInSubnet(QHostAddress::parseSubnet(exception));
    return address.isEqual(QHostAddress(exception), QHostAddress::ConvertV4MappedToIPv4);
}

bool isException(const QUrl &address, const QString &exception)
{
    const auto [pattern, port] = splitPort(exception);
    if (port != 0 && port != address.port(443))
        return false;
    QString host = address.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress number(host);
    return pattern == "*"_L1 ||
           (number.isNull() ? isSameName(host, pattern) : isSameAddress(number, pattern));
}

} // namespace

Result<ProxySettings> proxySettings(const QProcessEnvironment &environment)
{
    const QString ofProxy = firstSet(
            environment, {u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
    const QString ofExceptions = firstSet(environment, {u"no_proxy"_s, u"NO_PROXY"_s});
    ProxySettings settings = {.exceptions = splitExceptions(environment.value(ofExceptions))};
    if (ofProxy.isEmpty())
        return settings;
    return parseProxyAddress(ofProxy, environment.value(ofProxy))
            .map([&settings](const QNetworkProxy &proxy) {
                settings.proxy = proxy;
                return settings;
            });
}

std::optional<QNetworkProxy> proxyFor(const QUrl &address, const ProxySettings &settings)
{
    if (address.scheme() == "http"_L1)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isDirect =
            settings.proxy &&
            std::ranges::any_of(settings.exceptions, [&address](const QString &exception) {
                return isException(address, exception);
            });
    return isDirect ? QNetworkProxy(QNetworkProxy::NoProxy) : settings.proxy;
}

QNetworkProxy usedProxy(const QNetworkAccessManager &network, const QUrl &address)
{
    const QNetworkProxyQuery query(address);
    QNetworkProxyFactory *factory = network.proxyFactory();
    const QList<QNetworkProxy> proxies =
            factory ? factory->queryProxy(query) : QNetworkProxyFactory::proxyForQuery(query);
    return proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

QString proxyName(const QNetworkProxy &proxy)
{
    const bool isProxy = proxy.type() == QNetworkProxy::HttpProxy ||
                         proxy.type() == QNetworkProxy::Socks5Proxy ||
                         proxy.type() == QNetworkProxy::HttpCachingProxy;
    return isProxy ? u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()) : QString();
}
