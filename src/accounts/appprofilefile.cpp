// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"

#include "accounts/appprofilejson.h"
#include "accounts/appprofilenames.h"
#include "files/wholefile.h"

#include <QDir>
#include <QFileInfo>

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<QList<AppProfile>> readAppProfiles(const QString &path)
{
    if (!QFileInfo::exists(path))
        return QList<AppProfile>();
    const Result<QByteArray> json = readWholeFile(path, largestFile);
    if (!json)
        return Failure(json.error());
    const Result<QList<AppProfile>> profiles = appProfilesFromJson(*json);
    if (!profiles)
        return Failure(readError(path, profiles.error().message));
    return profiles;
}

Result<void> writeAppProfiles(const QString &path, const QList<AppProfile> &profiles)
{
    if (const Result<void> checked = checkAppProfiles(profiles); !checked)
        return checked;
    // Where this fails, so does the writing, with the reason.
    QDir().mkpath(QFileInfo(path).path());
    const QByteArray before = readWholeFile(path, largestFile).value_or(QByteArray());
    return writeWholeFile(path, appProfilesToJson(profiles, before),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}
