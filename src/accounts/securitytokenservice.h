// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/calleridentity.h"
#include "accounts/rolechoice.h"
#include "accounts/temporarycredential.h"
#include "cloud/apiclient.h"
#include "cloud/endpointchoice.h"

/// How sts is reached by those who ask it by themselves.
struct SecurityTokenAccess
{
    EndpointChoice endpoint = {}; ///< See endpointFor().
    CallSettings settings = {};
    NetworkFactory makeNetwork = std::make_unique<QNetworkAccessManager>;
};

/// Who somebody is for the cloud that runs the program's pod.
struct WebIdentity
{
    QString region = {};
    QString providerId = {}; ///< Who vouches for the token, as the account calls it.
    QString token = {};      ///< A secret.
};

/// Asks sts, the service that says whose a credential is and gives out those that end by
/// themselves.
class SecurityTokenService final
{
public:
    /// The client must outlive the service and its answers. `endpoint` is that of
    /// SecurityTokenAccess.
    SecurityTokenService(ApiClient &client, const EndpointChoice &endpoint);

    /// Whose the client's credential is. Errors: those of ApiClient::call().
    [[nodiscard]] PendingPtr<CallerIdentity> callerIdentity();

    /// The credential of a role that the client's credential may assume. The role must be a valid
    /// one. Errors: those of ApiClient::call(), but that a refusal of sts is of kind Credentials
    /// and says which role it is.
    [[nodiscard]] PendingPtr<TemporaryCredential> assumeRole(const RoleChoice &role);

    /// The same for a role that the bearer of a token may assume. The request is not signed: the
    /// client's credential is not asked for.
    [[nodiscard]] PendingPtr<TemporaryCredential>
    assumeRoleWithWebIdentity(const WebIdentity &identity, const RoleChoice &role);

private:
    [[nodiscard]] ApiRequest request(const QByteArray &action, const QJsonObject &parameters) const;
    [[nodiscard]] PendingPtr<TemporaryCredential> roleCredential(const ApiRequest &request,
                                                                 const QString &arn);

    ApiClient &m_client;
    EndpointChoice m_endpoint;
};
