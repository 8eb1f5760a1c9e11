// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/oidcrole.h"

#include "accounts/fixedcredentialprovider.h"
#include "core/chained.h"
#include "core/deferred.h"
#include "core/joinedtext.h"
#include "core/regionid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OidcRole)
};

constexpr qint64 largestTokenFile = 64LL * 1024;

constexpr QLatin1StringView regionName = "TKE_REGION"_L1;
constexpr QLatin1StringView providerName = "TKE_PROVIDER_ID"_L1;
constexpr QLatin1StringView tokenFileName = "TKE_WEB_IDENTITY_TOKEN_FILE"_L1;
constexpr QLatin1StringView roleName = "TKE_ROLE_ARN"_L1;

Failure credentialsError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::Credentials, .message = message});
}

QStringList missingNames(const QProcessEnvironment &environment)
{
    QStringList names = {regionName, providerName, tokenFileName, roleName};
    names.removeIf([&environment](const QString &name) {
        return !environment.value(name).trimmed().isEmpty();
    });
    return names;
}

Failure tokenError(const QString &path, const QString &reason)
{
    //: %1 is a file's path, %2 the system's reason or a sentence.
    return credentialsError(Words::tr("The token in %1 could not be read: %2")
                                    .arg(QDir::toNativeSeparators(path), reason));
}

/// What a fetch is made with.
struct Service
{
    explicit Service(const SecurityTokenAccess &access)
        : client(nobody, access.settings, access.makeNetwork), sts(client, access.endpoint)
    { }

    FixedCredentialProvider nobody {Credential()}; // never asked
    ApiClient client;
    SecurityTokenService sts;
};

} // namespace

Result<OidcRole> oidcRole(const QProcessEnvironment &environment)
{
    if (const QStringList missing = missingNames(environment); !missing.isEmpty()) {
        return credentialsError(
                //: %1 is a list of variables of the environment.
                Words::tr("The role of the pod is not set completely. These variables are missing: "
                          "%1.")
                        .arg(listText(missing)));
    }
    const auto value = [&environment](QLatin1StringView name) {
        return environment.value(name).trimmed();
    };
    const OidcRole role = {.region = value(regionName),
                           .providerId = value(providerName),
                           .tokenFile = value(tokenFileName),
                           .arn = value(roleName)};
    //: %1 is a variable of the environment.
    const QString unusable = Words::tr("The value of %1 cannot be used.");
    if (!isRegionId(role.region))
        return credentialsError(unusable.arg(regionName));
    if (!validateRole({.arn = role.arn}))
        return credentialsError(unusable.arg(roleName));
    return role;
}

std::optional<Profile> oidcProfile(const QProcessEnvironment &environment)
{
    const QStringList missing = missingNames(environment);
    if (missing.size() == 4)
        return std::nullopt;
    Profile profile = {.name = u"oidc"_s, .source = Profile::Source::Oidc};
    const Result<OidcRole> role = oidcRole(environment);
    if (!role) {
        profile.state = Profile::State::Incomplete;
        profile.message = role.error().message;
        return profile;
    }
    profile.state = Profile::State::Ready;
    profile.account = accountOfRole(role->arn);
    profile.region = role->region;
    profile.paths = {role->tokenFile};
    return profile;
}

Result<QString> readWebIdentityToken(const QString &path)
{
    // Before it is opened, since opening a pipe waits for somebody to write.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return tokenError(path, Words::tr("It is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tokenError(path, file.errorString());
    const QByteArray bytes = file.read(largestTokenFile + 1);
    if (file.error() != QFileDevice::NoError)
        return tokenError(path, file.errorString());
    if (bytes.size() > largestTokenFile)
        return tokenError(path, Words::tr("It is too large to be a token."));
    const QByteArray token = bytes.trimmed();
    if (token.isEmpty())
        return tokenError(path, Words::tr("The file is empty."));
    return QString::fromUtf8(token);
}

CredentialFetch oidcFetch(const OidcRole &role, const SecurityTokenAccess &access)
{
    return [role, service = std::make_shared<Service>(access)] {
        PendingPtr<QString> reading(new Deferred<QString>(
                [path = role.tokenFile] { return readWebIdentityToken(path); }));
        return chain<TemporaryCredential>(
                std::move(reading), [role, service](const Result<QString> &token) {
                    if (!token)
                        return knownAnswer<TemporaryCredential>(Failure(token.error()));
                    return service->sts.assumeRoleWithWebIdentity(
                            {.region = role.region, .providerId = role.providerId, .token = *token},
                            {.arn = role.arn});
                });
    };
}
