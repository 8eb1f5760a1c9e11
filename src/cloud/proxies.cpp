// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/proxies.h"

#include "core/oneline.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proxies)
};

constexpr int defaultProxyPort = 1080; // curl's

/// The first of the variables that has text; an empty name if none has.
QString firstSet(const QProcessEnvironment &environment, const QStringList &names)
{
    const auto name = std::ranges::find_if(names, [&environment](const QString &candidate) {
        return !environment.value(candidate).trimmed().isEmpty();
    });
    return name == names.end() ? QString() : *name;
}

std::optional<QNetworkProxy::ProxyType> proxyType(const QString &scheme)
{
    if (scheme == "http"_L1)
        return QNetworkProxy::HttpProxy;
    if (scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1)
        return QNetworkProxy::Socks5Proxy;
    return std::nullopt;
}

Result<QNetworkProxy> parseProxy(const QString &variable, const QString &text)
{
    const auto refuse = [&variable](const QString &message) {
        return Failure(ApiError {.kind = ApiError::Kind::Usage,
                                 .message = message.arg(variable),
                                 .field = variable});
    };
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text);
    if (!url.isValid() || url.host().isEmpty()) {
        //: %1 is a variable of the environment, such as https_proxy.
        return refuse(Words::tr("%1 does not name a proxy. Set it to host:port."));
    }
    const auto type = proxyType(url.scheme());
    if (!type) {
        //: %1 is a variable of the environment, such as https_proxy.
        return refuse(Words::tr("%1 names an unknown kind of proxy. It may begin with http:// or "
                                "socks5://, the protocol of the proxy itself."));
    }
    const QString user = url.userName(QUrl::FullyDecoded);
    const QString password = url.password(QUrl::FullyDecoded);
    if (onOneLine(user) != user || onOneLine(password) != password) {
        //: %1 is a variable of the environment, such as https_proxy.
        return refuse(Words::tr("The user or the password in %1 contains a character that cannot "
                                "be sent, such as a line break."));
    }
    return QNetworkProxy(*type, url.host(), quint16(url.port(defaultProxyPort)), user, password);
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

/// Asks the settings for each connection of a network.
class ProxyFactory final : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(ProxySettings settings) : m_settings(std::move(settings)) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const std::optional<QNetworkProxy> proxy = proxyFor(query.url(), m_settings);
        return proxy ? QList {*proxy} : proxyForQuery(query);
    }

private:
    ProxySettings m_settings;
};

} // namespace

Result<ProxySettings> proxySettings(const QProcessEnvironment &environment)
{
    const QString ofProxy = firstSet(
            environment, {u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
    const QString ofExceptions = firstSet(environment, {u"no_proxy"_s, u"NO_PROXY"_s});
    ProxySettings settings = {.exceptions = splitExceptions(environment.value(ofExceptions))};
    if (ofProxy.isEmpty())
        return settings;
    return parseProxy(ofProxy, environment.value(ofProxy).trimmed())
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

NetworkFactory networksBy(const ProxySettings &settings)
{
    return [settings] {
        auto network = std::make_unique<QNetworkAccessManager>();
        network->setProxyFactory(new ProxyFactory(settings)); // the network owns it
        return network;
    };
}

QString proxyName(const QNetworkAccessManager &network, const QUrl &address)
{
    const QNetworkProxyQuery query(address);
    QNetworkProxyFactory *factory = network.proxyFactory();
    const QList<QNetworkProxy> proxies =
            factory ? factory->queryProxy(query) : QNetworkProxyFactory::proxyForQuery(query);
    const QNetworkProxy proxy = proxies.value(0);
    const bool isProxy = proxy.type() == QNetworkProxy::HttpProxy ||
                         proxy.type() == QNetworkProxy::Socks5Proxy ||
                         proxy.type() == QNetworkProxy::HttpCachingProxy;
    return isProxy ? u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()) : QString();
}
