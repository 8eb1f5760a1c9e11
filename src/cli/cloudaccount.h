// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/securitytokenservice.h"
#include "cloud/cloudclient.h"
#include "cloud/connectioncheck.h"
#include "cloud/describeregions.h"
#include "cloud/endpoint.h"
#include "core/credentialprovider.h"

#include <QString>

#include <memory>
#include <utility>

/// One account that a session asks as: where its credential comes from, and its client.
class CloudAccount final
{
public:
    /// The access is that to sts and region, `endpoint` that of cvm; `connection` is what the
    /// networks of the access are made by.
    CloudAccount(const QString &name, const QString &statedUin,
                 std::unique_ptr<CredentialProvider> credentials, const SecurityTokenAccess &access,
                 const EndpointChoice &endpoint, const ConnectionSettings &connection)
        : m_name(name), m_statedUin(statedUin),
          m_language(QString::fromLatin1(access.settings.language)),
          m_credentials(std::move(credentials)), m_endpoint(endpoint), m_others(access.endpoint),
          m_connection(connection),
          m_client(*m_credentials, access.settings, endpoint, access.makeNetwork),
          m_sts(m_client.api(), access.endpoint)
    { }

    /// That of its profile.
    [[nodiscard]] QString name() const { return m_name; }
    /// The number that the account must turn out to have; empty where nothing names one.
    [[nodiscard]] QString statedUin() const { return m_statedUin; }
    /// In which the service answers it.
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] CredentialProvider &credentials() const { return *m_credentials; }
    [[nodiscard]] CloudClient &client() { return m_client; }
    /// Where images of a region are asked for.
    [[nodiscard]] QUrl endpoint(const QString &region) const
    {
        return endpointFor(QStringLiteral("cvm"), region, m_endpoint);
    }
    /// Tries the connection to there step by step; see connectioncheck.h.
    [[nodiscard]] PendingPtr<ConnectionReport> checkConnection(const QString &region) const
    {
        return ::checkConnection(endpoint(region), m_connection);
    }
    /// Asks which regions there are.
    [[nodiscard]] PendingPtr<RegionList> regions()
    {
        return m_client.api().call<RegionList>(
                describeRegionsRequest(endpointFor(QStringLiteral("region"), {}, m_others)), {},
                readRegionList);
    }
    /// Asks whose the credential is.
    [[nodiscard]] PendingPtr<CallerIdentity> identity() { return m_sts.callerIdentity(); }

private:
    QString m_name;
    QString m_statedUin;
    QString m_language;
    std::unique_ptr<CredentialProvider> m_credentials;
    EndpointChoice m_endpoint;
    EndpointChoice m_others;
    ConnectionSettings m_connection;
    CloudClient m_client;
    SecurityTokenService m_sts;
};
