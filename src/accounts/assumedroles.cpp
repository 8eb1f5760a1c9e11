// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/assumedroles.h"

#include "accounts/appprofiles.h"
#include "accounts/profilelist.h"
#include "accounts/tcclifolder.h"
#include "accounts/tcclisignin.h"

namespace {

QStringList ownRoles(const Profile &profile, const SignInPlaces &places)
{
    switch (profile.source) {
    case Profile::Source::TccliFile: {
        const auto signIn = tccliSignIn(tccliFolder(places), profile.name.section(u':', 1),
                                        QDateTime::currentDateTimeUtc());
        return signIn ? QStringList {signIn->roleArn} : QStringList();
    }
    case Profile::Source::Command:
    case Profile::Source::App:
    case Profile::Source::Based: {
        const Result<AppProfile> made = appProfile(places.profilesPath, profile.name);
        if (!made)
            return {};
        const QList<Profile> found = findProfiles(places, QDateTime::currentDateTimeUtc());
        const Profile under = profileNamed(found, profile.base).value_or(Profile());
        const bool isOnAnother = !under.name.isEmpty() && canBeBase(under);
        return (isOnAnother ? ownRoles(under, places) : QStringList()) << made->roleArn;
    }
    case Profile::Source::Environment:
    case Profile::Source::SdkFile:
    case Profile::Source::Role:
    case Profile::Source::Oidc:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList assumedRoles(const Profile &profile, const SignInPlaces &places,
                         const RoleChoice &onTop)
{
    QStringList roles = ownRoles(profile, places) << onTop.arn;
    roles.removeIf([](const QString &arn) { return accountOfRole(arn).isEmpty(); });
    return roles;
}
