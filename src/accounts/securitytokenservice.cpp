// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/securitytokenservice.h"

#include "accounts/assumedrole.h"
#include "cloud/endpoint.h"
#include "cloud/retrypolicy.h"
#include "core/bidicontrols.h"
#include "core/chained.h"
#include "core/deferred.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecurityTokenService)
};

QJsonObject roleParameters(const RoleChoice &role)
{
    QJsonObject parameters = {{u"RoleArn"_s, role.arn}, {u"RoleSessionName"_s, role.sessionName}};
    if (role.duration > std::chrono::seconds(0))
        parameters.insert(u"DurationSeconds"_s, qint64(role.duration.count()));
    return parameters;
}

RequestRecord recordOf(const ApiRequest &request)
{
    return {.place = {.region = QString::fromLatin1(request.region)}};
}

/// The words for the service's codes are those of DescribeImages; here they would mislead. What may
/// be otherwise the next time is nothing that is wrong with the role.
ApiError roleError(ApiError error, const QString &arn)
{
    if (error.kind != ApiError::Kind::Service || isTransient(error) || isRateRefusal(error))
        return error;
    const QString reason = error.message.isEmpty() ? error.code : error.message;
    error.kind = ApiError::Kind::Credentials;
    //: %1 is the name of a role as the service knows it, %2 the service's own words.
    error.message = Words::tr("The role %1 could not be assumed. The service answered: %2")
                            .arg(arn, isolated(reason));
    return error;
}

} // namespace

SecurityTokenService::SecurityTokenService(ApiClient &client, const EndpointChoice &endpoint)
    : m_client(client), m_endpoint(endpoint)
{ }

PendingPtr<CallerIdentity> SecurityTokenService::callerIdentity()
{
    const ApiRequest asked = request("GetCallerIdentity", {});
    return m_client.call<CallerIdentity>(asked, recordOf(asked), readCallerIdentity);
}

PendingPtr<TemporaryCredential> SecurityTokenService::assumeRole(const RoleChoice &role)
{
    Q_ASSERT(validateRole(role));
    QJsonObject parameters = roleParameters(role);
    if (!role.externalId.isEmpty())
        parameters.insert(u"ExternalId"_s, role.externalId);
    return roleCredential(request("AssumeRole", parameters), role.arn);
}

PendingPtr<TemporaryCredential>
SecurityTokenService::assumeRoleWithWebIdentity(const WebIdentity &identity, const RoleChoice &role)
{
    Q_ASSERT(validateRole(role));
    QJsonObject parameters = roleParameters(role);
    parameters.insert(u"ProviderId"_s, identity.providerId);
    parameters.insert(u"WebIdentityToken"_s, identity.token);
    ApiRequest asked = request("AssumeRoleWithWebIdentity", parameters);
    asked.region = identity.region.toLatin1();
    asked.isSigned = false;
    return roleCredential(asked, role.arn);
}

ApiRequest SecurityTokenService::request(const QByteArray &action,
                                         const QJsonObject &parameters) const
{
    // All of sts answers for every region. This is the one that the vendor's own tools name.
    return {.endpoint = endpointFor(u"sts"_s, {}, m_endpoint),
            .service = "sts",
            .action = action,
            .version = "2018-08-13",
            .region = "ap-guangzhou",
            .body = QJsonDocument(parameters).toJson(QJsonDocument::Compact)};
}

PendingPtr<TemporaryCredential> SecurityTokenService::roleCredential(const ApiRequest &request,
                                                                     const QString &arn)
{
    return chain<TemporaryCredential>(
            m_client.call<AssumedRole>(request, recordOf(request), readAssumedRole),
            [arn](const Result<AssumedRole> &role) {
                if (!role)
                    return knownAnswer<TemporaryCredential>(Failure(roleError(role.error(), arn)));
                return knownAnswer<TemporaryCredential>(role->credential);
            });
}
