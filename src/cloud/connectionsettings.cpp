// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/connectionsettings.h"

#include <QNetworkReply>

#include <optional>
#include <utility>

namespace {

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

/// Gives each request the certificates to trust.
class TrustingNetwork final : public QNetworkAccessManager
{
public:
    explicit TrustingNetwork(QSslConfiguration configuration)
        : m_configuration(std::move(configuration))
    { }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override
    {
        QNetworkRequest trusting(request);
        trusting.setSslConfiguration(m_configuration);
        return QNetworkAccessManager::createRequest(operation, trusting, body);
    }

private:
    QSslConfiguration m_configuration;
};

} // namespace

NetworkFactory networksBy(const ConnectionSettings &settings)
{
    std::optional<QSslConfiguration> trusting; // read once: there are many
    if (!settings.extraCertificates.isEmpty())
        trusting = configurationTrusting(settings.extraCertificates);
    return [trusting, proxies = settings.proxies] {
        std::unique_ptr<QNetworkAccessManager> network;
        if (trusting)
            network = std::make_unique<TrustingNetwork>(*trusting);
        else
            network = std::make_unique<QNetworkAccessManager>();
        network->setProxyFactory(new ProxyFactory(proxies)); // the network owns it
        return network;
    };
}

QSslConfiguration configurationTrusting(const QList<QSslCertificate> &extraCertificates)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (extraCertificates.isEmpty())
        return configuration;
    // Qt looks the system's up one by one as they are needed, until there is a list.
    configuration.setCaCertificates(configuration.caCertificates() +
                                    QSslConfiguration::systemCaCertificates() + extraCertificates);
    return configuration;
}
