// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/draftedprofile.h"

#include "core/region.h"

AppProfile profileOf(const ProfileDraft &draft, const AppProfile &former)
{
    AppProfile profile = former;
    const bool isCommand = draft.kind == ProfileDraft::Kind::Command;
    profile.name = draft.name.trimmed();
    profile.kind = isCommand ? AppProfile::Kind::Command : AppProfile::Kind::App;
    profile.secretId = isCommand ? QString() : draft.secretId;
    profile.command = isCommand ? draft.command : QStringList();
    profile.endpoint = draft.endpoint;
    profile.language = draft.language;
    // The draft was judged before, so a list that is there can be read.
    profile.regions = draft.regions.trimmed().isEmpty()
                              ? QStringList()
                              : parseRegionList(draft.regions).value_or(QStringList());
    profile.roleArn = draft.roleArn;
    profile.roleSessionName = draft.roleSessionName;
    profile.externalId = draft.externalId;
    profile.roleDuration = draft.roleArn.isEmpty() ? 0 : int(draft.roleDuration.count());
    profile.expectedAccount = draft.expectedAccount;
    return profile;
}

ProfileDraft draftOf(const AppProfile &profile)
{
    ProfileDraft draft = {.name = profile.name,
                          .kind = profile.kind == AppProfile::Kind::Command
                                          ? ProfileDraft::Kind::Command
                                          : ProfileDraft::Kind::ApiKey,
                          .secretId = profile.secretId,
                          .command = profile.command,
                          .endpoint = profile.endpoint,
                          .language = profile.language,
                          .regions = profile.regions.join(u','),
                          .roleArn = profile.roleArn,
                          .roleSessionName = profile.roleSessionName,
                          .externalId = profile.externalId,
                          .expectedAccount = profile.expectedAccount};
    if (profile.roleDuration > 0)
        draft.roleDuration = std::chrono::seconds(profile.roleDuration);
    return draft;
}
