// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofiles.h"

#include "accounts/credentialtexts.h"
#include "accounts/rolechoice.h"
#include "accounts/sessionkeytext.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = Profile::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppProfile)
};

/// What the file is called where its profiles are not known.
const QString unreadableName = u"app"_s;

Profile incomplete(Profile profile, const QString &message)
{
    profile.state = State::Incomplete;
    profile.message = message;
    return profile;
}

Profile withId(Profile profile, const AppProfile &made)
{
    if (made.secretId.isEmpty()) {
        //: %1 is a name that the user gave.
        return incomplete(profile, Words::tr("The profile \"%1\" has no secret ID: edit it and "
                                             "enter one.")
                                           .arg(made.name));
    }
    const Result<QString> id =
            credentialText({.text = made.secretId, .place = profile.name + u": secretId"_s});
    if (!id)
        return incomplete(profile, id.error().message);
    profile.secretId = maskedSecretId(*id);
    profile.isForSession = made.isForSession;
    if (made.isForSession)
        return incomplete(profile, sessionKeyText(profile.name));
    profile.state = State::Unknown;
    return profile;
}

Profile withCommand(Profile profile, const AppProfile &made)
{
    if (made.command.value(0).trimmed().isEmpty()) {
        //: %1 is a name that the user gave.
        return incomplete(profile, Words::tr("The profile \"%1\" names no program: edit it and "
                                             "enter one.")
                                           .arg(made.name));
    }
    if (QStandardPaths::findExecutable(made.command.constFirst()).isEmpty()) {
        //: %1 is the path or the name of a program.
        return incomplete(
                profile,
                Words::tr("There is no program \"%1\" to run.").arg(made.command.constFirst()));
    }
    profile.state = State::Ready;
    return profile;
}

/// What is the same for all kinds.
Profile partsOf(const AppProfile &made, const QString &path)
{
    const QString ofRole = accountOfRole(made.roleArn);
    return {.name = profileName(made),
            .account = made.expectedAccount.isEmpty() ? ofRole : made.expectedAccount,
            .region = made.regions.size() == 1 ? made.regions.constFirst() : QString(),
            .endpoint = made.endpoint,
            .regions = made.regions,
            .language = made.language,
            .paths = {path}};
}

Profile profileOf(const AppProfile &made, const QString &path)
{
    Profile profile = partsOf(made, path);
    switch (made.kind) {
    case AppProfile::Kind::App:
        profile.source = Profile::Source::App;
        return withId(profile, made);
    case AppProfile::Kind::Command:
        profile.source = Profile::Source::Command;
        return withCommand(profile, made);
    case AppProfile::Kind::Based:
        profile.source = Profile::Source::Based;
        profile.base = made.base;
        return profile;
    }
    Q_UNREACHABLE();
}

/// What is under it, where it says nothing else itself.
Profile onTopOf(const Profile &base, Profile profile)
{
    profile.state = base.state;
    profile.message = base.message;
    profile.secretId = base.secretId;
    profile.expiry = base.expiry;
    profile.signInCommand = base.signInCommand;
    profile.isForSession = base.isForSession;
    profile.paths += base.paths;
    if (profile.account.isEmpty())
        profile.account = base.account;
    if (profile.language.isEmpty())
        profile.language = base.language;
    if (profile.regions.isEmpty()) {
        profile.regions = base.regions;
        profile.region = base.region;
    }
    if (profile.endpoint.isEmpty()) {
        profile.endpoint = base.endpoint;
        profile.isEndpointOfCvm = base.isEndpointOfCvm;
    }
    return profile;
}

Profile withBase(const Profile &profile, const QList<Profile> &all)
{
    if (profile.base.isEmpty()) {
        //: %1 is the name of a way to sign in, such as app:audit.
        return incomplete(profile, Words::tr("%1 names no account that it is based on: edit it and "
                                             "choose one.")
                                           .arg(profile.name));
    }
    const auto base = std::ranges::find(all, profile.base, &Profile::name);
    if (base == all.end()) {
        //: %1 and %2 are names of ways to sign in, such as app:audit and sdk:default.
        return incomplete(profile, Words::tr("%1 is based on %2, which is not there.")
                                           .arg(profile.name, profile.base));
    }
    if (base->source == Profile::Source::Based) {
        return incomplete(
                profile,
                //: %1 and %2 are names of ways to sign in, such as app:audit and app:prod.
                Words::tr("%1 is based on %2, which is based on another itself: choose that one.")
                        .arg(profile.name, profile.base));
    }
    return onTopOf(*base, profile);
}

} // namespace

QList<Profile> appProfiles(const SignInPlaces &places, const QList<Profile> &others)
{
    const QString path = places.profilesPath;
    if (path.isEmpty())
        return {};
    const Result<QList<AppProfile>> made = readAppProfiles(path);
    if (!made) {
        return {{.name = unreadableName,
                 .source = Profile::Source::App,
                 .state = State::Unreadable,
                 .message = made.error().message,
                 .paths = {path}}};
    }
    QList<Profile> profiles;
    for (const AppProfile &profile : *made)
        profiles.append(profileOf(profile, path));
    const QList<Profile> all = others + profiles;
    for (Profile &profile : profiles) {
        if (profile.source == Profile::Source::Based)
            profile = withBase(profile, all);
    }
    return profiles;
}

bool isOfThisProgram(const Profile &profile)
{
    return profile.source == Profile::Source::App || profile.source == Profile::Source::Based ||
           profile.source == Profile::Source::Command;
}

bool canBeBase(const Profile &profile)
{
    return profile.source != Profile::Source::Based && profile.name != unreadableName;
}

QString keyProfileOf(const Profile &profile)
{
    if (profile.source == Profile::Source::App)
        return profile.name;
    return profile.source == Profile::Source::Based && profile.base.startsWith("app:"_L1)
                   ? profile.base
                   : QString();
}

Result<AppProfile> appProfile(const QString &path, const QString &name)
{
    return readAppProfiles(path).and_then(
            [&name](const QList<AppProfile> &made) -> Result<AppProfile> {
                const auto found = std::ranges::find(made, name, &profileName);
                if (found != made.end())
                    return *found;
                return Failure(
                        ApiError {.kind = ApiError::Kind::Credentials,
                                  //: %1 is the name of a way to sign in, such as app:prod.
                                  .message = Words::tr("The profile \"%1\" is gone.").arg(name)});
            });
}
