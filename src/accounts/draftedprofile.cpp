// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/draftedprofile.h"

#include "core/region.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

using Kind = ProfileDraft::Kind;

constexpr std::array kinds = {std::pair {Kind::ApiKey, AppProfile::Kind::App},
                              std::pair {Kind::Command, AppProfile::Kind::Command},
                              std::pair {Kind::Based, AppProfile::Kind::Based}};

} // namespace

AppProfile profileOf(const ProfileDraft &draft, const AppProfile &former)
{
    AppProfile profile = former;
    profile.name = draft.name.trimmed();
    profile.kind =
            std::ranges::find(kinds, draft.kind, &decltype(kinds)::value_type::first)->second;
    const bool isKey = draft.kind == Kind::ApiKey;
    profile.secretId = isKey ? draft.secretId : QString();
    profile.isForSession = isKey && !draft.keepsInKeyring;
    profile.command = draft.kind == Kind::Command ? draft.command : QStringList();
    profile.base = draft.kind == Kind::Based ? draft.base : QString();
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
    const auto kind = std::ranges::find(kinds, profile.kind, &decltype(kinds)::value_type::second);
    ProfileDraft draft = {.name = profile.name,
                          .kind = kind->first,
                          .secretId = profile.secretId,
                          .keepsInKeyring = !profile.isForSession,
                          .command = profile.command,
                          .base = profile.base,
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
