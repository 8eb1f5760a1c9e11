// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilejson.h"
#include "accounts/appprofilenames.h"
#include "fuzztargets.h"

using namespace Qt::StringLiterals;

QString profilesFault(const QByteArray &json)
{
    const Result<QList<AppProfile>> profiles = appProfilesFromJson(json);
    if (!profiles) {
        const bool isSaid = profiles.error().kind == ApiError::Kind::File &&
                            !profiles.error().message.isEmpty();
        return isSaid ? QString() : u"what is wrong with the file is not said"_s;
    }
    if (!checkAppProfiles(*profiles))
        return u"a profile has no name, a bad one, or that of another"_s;
    if (appProfilesFromJson(appProfilesToJson(*profiles)) != *profiles)
        return u"the profiles are not read as the same again"_s;
    return {};
}
