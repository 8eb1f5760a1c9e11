// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofiles.h"

#include "accounts/appprofilefile.h"
#include "accounts/credentialtexts.h"
#include "cloud/endpointchoice.h"

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

Profile profileOf(const AppProfile &made, const QString &path)
{
    const bool isMainland = made.site == AppProfile::Site::Mainland;
    const QString usual =
            isMainland ? endpointChoiceText(EndpointChoice::Kind::Mainland) : QString();
    Profile profile = {.name = profileName(made),
                       .account = made.expectedAccount,
                       .region = made.regions.size() == 1 ? made.regions.constFirst() : QString(),
                       .endpoint = made.endpoint.isEmpty() ? usual : made.endpoint,
                       .regions = made.regions,
                       .language = made.language,
                       .paths = {path}};
    switch (made.kind) {
    case AppProfile::Kind::App:
        profile.source = Profile::Source::App;
        return withId(profile, made);
    case AppProfile::Kind::Command:
        profile.source = Profile::Source::Command;
        return withCommand(profile, made);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Profile> appProfiles(const SignInPlaces &places)
{
    const QString path = places.profilesPath;
    if (path.isEmpty())
        return {};
    const Result<QList<AppProfile>> made = readAppProfiles(path);
    if (!made) {
        return {{.name = u"app"_s,
                 .source = Profile::Source::App,
                 .state = State::Unreadable,
                 .message = made.error().message,
                 .paths = {path}}};
    }
    QList<Profile> profiles;
    for (const AppProfile &profile : *made)
        profiles.append(profileOf(profile, path));
    return profiles;
}

QString profileName(const AppProfile &made)
{
    return (made.kind == AppProfile::Kind::Command ? u"command:"_s : u"app:"_s) + made.name;
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
