// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sdkfile.h"

#include "accounts/credentialfile.h"
#include "accounts/credentialtexts.h"
#include "accounts/inifile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SdkFile)
};

constexpr auto usualSection = "default"_L1;

Result<QList<IniSection>> readSections(const QString &path)
{
    return readCredentialFile(path).map(
            [](const QByteArray &bytes) { return readIni(QString::fromUtf8(bytes)); });
}

QString noSectionMessage(const QString &path, const QString &section)
{
    //: A file's path, and the name of a section of that file.
    return Words::tr("%1 has no section [%2].").arg(QDir::toNativeSeparators(path), section);
}

CredentialTexts textsIn(const IniSection &section, const QString &path)
{
    const auto part = [&](const QString &key) -> CredentialTexts::Text {
        return {.text = section.values.value(key),
                .place = u"%1: [%2] %3"_s.arg(QDir::toNativeSeparators(path), section.name, key)};
    };
    return {.secretId = part(u"secret_id"_s),
            .secretKey = part(u"secret_key"_s),
            .token = part(u"token"_s)};
}

Profile profileOf(const QString &path, const QString &section)
{
    return {.name = u"sdk:"_s + section, .source = Profile::Source::SdkFile, .paths = {path}};
}

Profile faultyProfile(const QString &path, Profile::State state, const QString &message)
{
    Profile profile = profileOf(path, usualSection);
    profile.state = state;
    profile.message = message;
    return profile;
}

} // namespace

QStringList sdkFilePaths(const SignInPlaces &places)
{
    const QString named = places.environment.value(u"TENCENTCLOUD_CREDENTIALS_FILE"_s);
    if (!named.trimmed().isEmpty())
        return {named};
    return {places.home + u"/.tencentcloud/credentials"_s,
            places.systemFolder + u"/tencentcloud/credentials"_s};
}

QString sdkFilePath(const SignInPlaces &places)
{
    const QStringList paths = sdkFilePaths(places);
    if (paths.size() == 1)
        return paths.constFirst();
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QList<Profile> sdkProfiles(const SignInPlaces &places)
{
    const QString path = sdkFilePath(places);
    if (path.isEmpty())
        return {};
    const Result<QList<IniSection>> sections = readSections(path);
    if (!sections)
        return {faultyProfile(path, Profile::State::Unreadable, sections.error().message)};
    if (sections->isEmpty()) {
        return {faultyProfile(path, Profile::State::Incomplete,
                              noSectionMessage(path, usualSection))};
    }
    QList<Profile> profiles;
    for (const IniSection &section : *sections) {
        Profile profile = profileOf(path, section.name);
        profile.region = section.values.value(u"region"_s);
        profiles.append(withCredential(profile, textsIn(section, path)));
    }
    return profiles;
}

Result<Credential> sdkCredential(const QString &path, const QString &section)
{
    return readSections(path).and_then(
            [&](const QList<IniSection> &sections) -> Result<Credential> {
                const auto found = std::ranges::find(sections, section, &IniSection::name);
                if (found != sections.end())
                    return credentialOf(textsIn(*found, path));
                return Failure(ApiError {.kind = ApiError::Kind::Credentials,
                                         .message = noSectionMessage(path, section)});
            });
}
