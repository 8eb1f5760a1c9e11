// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profileprovider.h"

#include "accounts/appprofiles.h"
#include "accounts/assumedroleprovider.h"
#include "accounts/commandcredential.h"
#include "accounts/environmentcredential.h"
#include "accounts/expectedaccountprovider.h"
#include "accounts/filecredentialprovider.h"
#include "accounts/keyring.h"
#include "accounts/keyringcredentialprovider.h"
#include "accounts/metadataendpoint.h"
#include "accounts/metadatarole.h"
#include "accounts/oidcrole.h"
#include "accounts/profilelist.h"
#include "accounts/renewingprovider.h"
#include "accounts/sdkfile.h"
#include "accounts/sessionkeytext.h"
#include "accounts/tcclifolder.h"
#include "accounts/tcclisignin.h"
#include "core/deferred.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Provider = std::unique_ptr<CredentialProvider>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileProvider)
};

/// What stands behind "sdk:" or the like.
QString nameWithin(const Profile &profile)
{
    return profile.name.section(u':', 1);
}

Provider readAnew(FileCredentialProvider::Read read)
{
    return std::make_unique<FileCredentialProvider>(std::move(read));
}

Provider failing(const ApiError &error)
{
    return readAnew([error]() -> Result<Credential> { return Failure(error); });
}

ApiError credentialError(const QString &message)
{
    return {.kind = ApiError::Kind::Credentials, .message = message};
}

Provider machineRole(const SignInOptions &options)
{
    const QUrl endpoint = options.metadataEndpoint.value_or(defaultMetadataEndpoint());
    return std::make_unique<RenewingProvider>(metadataRoleFetch(endpoint));
}

/// The key in tccli's file. A profile that has come to sign in by a role must not go on with the
/// key under it, which may be another account's.
Result<Credential> tccliKey(const QString &folder, const QString &name, bool hasRole)
{
    const Result<TccliSignIn> signIn = tccliSignIn(folder, name, QDateTime::currentDateTimeUtc());
    if (!signIn)
        return Failure(signIn.error());
    if (signIn->isCvmRole || signIn->roleArn.isEmpty() == hasRole) {
        return Failure(credentialError(
                //: %1 is the name of a profile of the program tccli.
                Words::tr("The tccli profile \"%1\" now signs in another way. Choose it again.")
                        .arg(name)));
    }
    return signIn->credential.credential;
}

Provider tccliProvider(const Profile &profile, const SignInPlaces &places,
                       const SignInOptions &options)
{
    const QString folder = tccliFolder(places);
    const QString name = nameWithin(profile);
    const Result<TccliSignIn> signIn = tccliSignIn(folder, name, QDateTime::currentDateTimeUtc());
    if (signIn && signIn->isCvmRole)
        return machineRole(options);
    const bool hasRole = signIn && !signIn->roleArn.isEmpty();
    Provider key = readAnew([folder, name, hasRole] { return tccliKey(folder, name, hasRole); });
    if (!hasRole)
        return key;
    return withRole(std::move(key),
                    {.role = {.arn = signIn->roleArn, .sessionName = signIn->roleSessionName},
                     .access = options.access});
}

Provider oidcProvider(const SignInPlaces &places, const SignInOptions &options)
{
    const Result<OidcRole> role = oidcRole(places.environment);
    if (!role)
        return failing(role.error());
    return std::make_unique<RenewingProvider>(oidcFetch(*role, options.access));
}

Provider baseProvider(const Profile &profile, const SignInPlaces &places,
                      const SignInOptions &options, const SessionSecrets &secrets);

/// A key that was for a session which has ended is looked for nowhere.
Provider keyProvider(const AppProfile &made, const SessionSecrets &secrets)
{
    KeyringCredentialProvider::Read read = [keyring = Keyring()](const QString &name) {
        return keyring.read(name);
    };
    if (made.isForSession) {
        read = [](const QString &name) {
            return knownAnswer<ProfileSecret>(Failure(credentialError(sessionKeyText(name))));
        };
    }
    return std::make_unique<KeyringCredentialProvider>(profileName(made), made.secretId, secrets,
                                                       std::move(read));
}

/// What the profile under another has, as that is now.
Provider providerUnder(const Profile &profile, const SignInPlaces &places,
                       const SignInOptions &options, const SessionSecrets &secrets)
{
    const QList<Profile> profiles = findProfiles(places, QDateTime::currentDateTimeUtc());
    const Result<Profile> base = profileNamed(profiles, profile.base);
    if (!base)
        return failing(base.error());
    if (base->source == Profile::Source::Based)
        return failing(credentialError(profile.message));
    return baseProvider(*base, places, options, secrets);
}

Provider sourceOf(const AppProfile &made, const Profile &profile, const SignInPlaces &places,
                  const SignInOptions &options, const SessionSecrets &secrets)
{
    switch (made.kind) {
    case AppProfile::Kind::Command:
        if (made.command.isEmpty())
            return failing(credentialError(profile.message));
        return std::make_unique<RenewingProvider>(commandFetch(made.command));
    case AppProfile::Kind::App:
        return keyProvider(made, secrets);
    case AppProfile::Kind::Based:
        return providerUnder(profile, places, options, secrets);
    }
    Q_UNREACHABLE();
}

Provider appProvider(const Profile &profile, const SignInPlaces &places,
                     const SignInOptions &options, const SessionSecrets &secrets)
{
    const Result<AppProfile> made = appProfile(places.profilesPath, profile.name);
    if (!made)
        return failing(made.error());
    RoleChoice role = {.arn = made->roleArn,
                       .externalId = made->externalId,
                       .duration = std::chrono::seconds(made->roleDuration)};
    if (!made->roleSessionName.isEmpty())
        role.sessionName = made->roleSessionName;
    return withRole(
            sourceOf(*made, profile, places, options, secrets),
            {.role = role, .expectedAccount = made->expectedAccount, .access = options.access});
}

Provider baseProvider(const Profile &profile, const SignInPlaces &places,
                      const SignInOptions &options, const SessionSecrets &secrets)
{
    switch (profile.source) {
    case Profile::Source::Environment:
        return readAnew([environment = places.environment] {
            return credentialFromEnvironment(environment);
        });
    case Profile::Source::SdkFile:
        return readAnew([path = profile.paths.value(0), section = nameWithin(profile)] {
            return sdkCredential(path, section);
        });
    case Profile::Source::TccliFile:
        return tccliProvider(profile, places, options);
    case Profile::Source::Role:
        return machineRole(options);
    case Profile::Source::Oidc:
        return oidcProvider(places, options);
    case Profile::Source::Command:
    case Profile::Source::App:
    case Profile::Source::Based:
        return appProvider(profile, places, options, secrets);
    }
    Q_UNREACHABLE();
}

} // namespace

std::unique_ptr<CredentialProvider> profileProvider(const Profile &profile,
                                                    const SignInPlaces &places,
                                                    const SignInOptions &options,
                                                    const SessionSecrets &secrets)
{
    return withRole(baseProvider(profile, places, options, secrets), options);
}

std::unique_ptr<CredentialProvider> withRole(std::unique_ptr<CredentialProvider> credentials,
                                             const SignInOptions &options)
{
    if (!options.role.arn.isEmpty()) {
        credentials = std::make_unique<AssumedRoleProvider>(std::move(credentials), options.role,
                                                            options.access);
    }
    if (!options.expectedAccount.isEmpty()) {
        credentials = std::make_unique<ExpectedAccountProvider>(
                std::move(credentials), options.expectedAccount, options.access);
    }
    return credentials;
}
