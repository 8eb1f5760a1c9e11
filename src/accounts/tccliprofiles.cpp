// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/tccliprofiles.h"

#include "accounts/credentialtexts.h"
#include "accounts/tcclifolder.h"
#include "accounts/tccliverdict.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QString shownId(const Credential &credential)
{
    return maskedSecretId(credentialText({.text = credential.secretId}).value_or(QString()));
}

Profile unreadable(Profile profile, const QString &message)
{
    profile.state = Profile::State::Unreadable;
    profile.message = message;
    return profile;
}

Profile profileOf(const QString &folder, const QString &name, const QDateTime &now)
{
    Profile profile = {.name = u"tccli:"_s + name,
                       .source = Profile::Source::TccliFile,
                       .paths = {tccliCredentialPath(folder, name)}};
    if (const QString path = tccliConfigurePath(folder, name); QFileInfo::exists(path))
        profile.paths.append(path);
    const Result<TccliCredential> file = readTccliCredentialFile(folder, name);
    if (!file)
        return unreadable(profile, file.error().message);
    const Result<TccliConfigure> configure = readTccliConfigureFile(folder, name);
    if (!configure)
        return unreadable(profile, configure.error().message);

    const TccliVerdict verdict = judgeTccli(*file, profile.paths.constFirst(), name, now);
    profile.state = verdict.state;
    profile.message = verdict.message;
    profile.signInCommand = verdict.signInCommand;
    profile.account = file->account;
    profile.region = configure->region;
    profile.endpoint = configure->endpoint;
    profile.isEndpointOfCvm = !configure->endpoint.isEmpty();
    if (file->kind != TccliCredential::Kind::CvmRole) {
        profile.secretId = shownId(file->credential);
        profile.expiry = file->expiry;
    }
    return profile;
}

} // namespace

QList<Profile> tccliProfiles(const SignInPlaces &places, const QDateTime &now)
{
    const QString folder = tccliFolder(places);
    QList<Profile> profiles;
    for (const QString &name : tccliNames(folder))
        profiles.append(profileOf(folder, name, now));
    return profiles;
}
