// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleprofiles.h"

using namespace Qt::StringLiterals;

Profile readyProfile()
{
    return {.name = u"sdk:default"_s,
            .source = Profile::Source::SdkFile,
            .state = Profile::State::Ready,
            .secretId = u"AKID…MPLE"_s};
}

Profile endingProfile(const QDateTime &now)
{
    return {.name = u"tccli:default"_s,
            .source = Profile::Source::TccliFile,
            .state = Profile::State::Ready,
            .secretId = u"AKID…x7Qe"_s,
            .account = u"100012345678"_s,
            .region = u"ap-seoul"_s,
            .expiry = now.addSecs(40 * 60 + 30)};
}

Profile expiredProfile()
{
    return {.name = u"tccli:prod"_s,
            .source = Profile::Source::TccliFile,
            .state = Profile::State::Expired,
            .message = u"The sign-in of tccli has ended. Run “tccli auth login”."_s,
            .signInCommand = {u"tccli"_s, u"auth"_s, u"login"_s}};
}

Profile incompleteProfile()
{
    return {.name = u"app:Audit"_s,
            .source = Profile::Source::App,
            .state = Profile::State::Incomplete,
            .secretId = u"AKID…p90d"_s,
            .message = u"Its key is not in the keyring. Enter it again."_s};
}

Profile roleProfile()
{
    return {.name = u"role"_s, .source = Profile::Source::Role};
}

QList<Profile> exampleProfiles(const QDateTime &now)
{
    return {readyProfile(), endingProfile(now), expiredProfile(), incompleteProfile(),
            roleProfile()};
}
