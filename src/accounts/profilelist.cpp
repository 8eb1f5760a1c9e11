// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profilelist.h"

#include "accounts/appprofiles.h"
#include "accounts/environmentcredential.h"
#include "accounts/oidcrole.h"
#include "accounts/sdkfile.h"
#include "accounts/tcclifolder.h"
#include "accounts/tccliprofiles.h"
#include "core/joinedtext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileList)
};

const Profile roleProfile = {.name = u"role"_s, .source = Profile::Source::Role};

const Profile *find(const QList<Profile> &profiles, const QString &name)
{
    const auto found = std::ranges::find(profiles, name, &Profile::name);
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace

QList<Profile> findProfiles(const SignInPlaces &places, const QDateTime &now)
{
    QList<Profile> profiles;
    if (const auto ofEnvironment = environmentProfile(places.environment))
        profiles.append(*ofEnvironment);
    profiles += sdkProfiles(places);
    profiles += tccliProfiles(places, now);
    QList<Profile> roles = {roleProfile};
    if (const auto ofPod = oidcProfile(places.environment))
        roles.prepend(*ofPod);
    return profiles + appProfiles(places, profiles + roles) + roles;
}

Profile usualProfile(const QList<Profile> &profiles, const SignInPlaces &places,
                     const QString &lastUsed)
{
    const QString ofTccli = u"tccli:"_s + usualTccliProfile(places.environment);
    for (const QString &name : {u"env"_s, u"sdk:default"_s, ofTccli, lastUsed, u"oidc"_s}) {
        const Profile *profile = find(profiles, name);
        if (profile)
            return *profile;
    }
    return roleProfile;
}

Result<Profile> profileNamed(const QList<Profile> &profiles, const QString &name)
{
    return profilesNamed(profiles, {name}).map([](const QList<Profile> &named) {
        return named.constFirst();
    });
}

Result<QList<Profile>> profilesNamed(const QList<Profile> &profiles, const QStringList &names)
{
    return profilesNamed(profiles, names,
                         //: %1 is the name of a way to sign in, such as "sdk:default", or a list
                         //: of such names, %2 another list of them.
                         Words::tr("There is no profile %1. There are: %2."));
}

Result<QList<Profile>> profilesNamed(const QList<Profile> &profiles, const QStringList &names,
                                     const QString &refusal)
{
    QList<Profile> named;
    QStringList missing;
    for (const QString &name : names) {
        if (const Profile *profile = find(profiles, name))
            named.append(*profile);
        else
            missing.append(u'"' + name + u'"');
    }
    if (missing.isEmpty())
        return named;
    QStringList there;
    for (const Profile &profile : profiles)
        there.append(profile.name);
    return Failure(ApiError {.kind = ApiError::Kind::Credentials,
                             .message = refusal.arg(listText(missing), listText(there)),
                             .field = u"profile"_s});
}

QString lookedAtText(const SignInPlaces &places)
{
    //: %1 to %3 are names of files and folders. Names in capitals are variables.
    const QString looked =
            Words::tr(
                    "No credential was found. Looked at: the variables TENCENTCLOUD_SECRET_ID "
                    "and TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_SECRETID and "
                    "TENCENTCLOUD_SECRETKEY; the file %1; the folder %2; the profiles made in this "
                    "program (%3); the variables TKE_REGION, TKE_PROVIDER_ID, TKE_ROLE_ARN and "
                    "TKE_WEB_IDENTITY_TOKEN_FILE; the role of this machine.")
                    .arg(QDir::toNativeSeparators(listText(sdkFilePaths(places))),
                         QDir::toNativeSeparators(tccliFolder(places)),
                         QDir::toNativeSeparators(places.profilesPath));
    const QString named = usualTccliProfile(places.environment);
    if (named == u"default"_s || tccliNames(tccliFolder(places)).contains(named))
        return looked;
    return sentencesText(
            {looked,
             //: %1 is the name of a profile. TCCLI_PROFILE is a variable.
             Words::tr("TCCLI_PROFILE names the profile \"%1\", which tccli does not have.")
                     .arg(named)});
}

QStringList watchedPaths(const SignInPlaces &places)
{
    QStringList paths = sdkFilePaths(places);
    paths.append(tccliFolder(places));
    if (!places.profilesPath.isEmpty())
        paths.append(places.profilesPath);
    return paths;
}
