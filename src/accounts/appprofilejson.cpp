// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilejson.h"

#include "accounts/appprofilenames.h"
#include "core/jsonlist.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = AppProfile::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppProfile)
};

JsonListFile file()
{
    return {.member = u"profiles"_s, .noneError = Words::tr("It contains no profiles.")};
}

/// The first is that of a profile that names none.
constexpr std::array kinds = {std::pair {Kind::App, "app"_L1},
                              std::pair {Kind::Command, "command"_L1},
                              std::pair {Kind::Based, "based"_L1}};
/// Where the key is kept, the other way round: whether it is for a session only.
constexpr std::array keepings = {std::pair {false, "keyring"_L1}, std::pair {true, "session"_L1}};

template<typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    return std::ranges::find(names, value, &Names::value_type::first)->second;
}

template<typename Names>
auto readName(const Names &names, const JsonFields &fields, const QString &field)
{
    const QString name = fields.text(field);
    const auto found = std::ranges::find(names, name, &Names::value_type::second);
    if (found == names.end() && !name.isEmpty())
        fields.blame(field);
    return found == names.end() ? names.front().first : found->first;
}

QJsonObject toJson(const AppProfile &profile)
{
    const QJsonObject known = {{u"name"_s, profile.name},
                               {u"kind"_s, nameOf(kinds, profile.kind)},
                               {u"secretId"_s, profile.secretId},
                               {u"key"_s, nameOf(keepings, profile.isForSession)},
                               {u"command"_s, QJsonArray::fromStringList(profile.command)},
                               {u"base"_s, profile.base},
                               {u"endpoint"_s, profile.endpoint},
                               {u"language"_s, profile.language},
                               {u"regions"_s, QJsonArray::fromStringList(profile.regions)},
                               {u"roleArn"_s, profile.roleArn},
                               {u"roleSessionName"_s, profile.roleSessionName},
                               {u"externalId"_s, profile.externalId},
                               {u"roleDuration"_s, profile.roleDuration},
                               {u"expectedAccount"_s, profile.expectedAccount}};
    return withOthers(known, profile.others);
}

int readDuration(const JsonFields &fields)
{
    const int seconds = fields.number(u"roleDuration"_s);
    if (seconds < 0)
        fields.blame(u"roleDuration"_s);
    return seconds;
}

/// The first files had the site beside the endpoint, which counted more.
QString readEndpoint(const JsonFields &fields)
{
    const QString endpoint = fields.text(u"endpoint"_s);
    const QString site = fields.text(u"site"_s);
    return endpoint.isEmpty() ? site : endpoint;
}

AppProfile readProfile(const JsonFields &fields)
{
    return {.name = fields.text(u"name"_s),
            .kind = readName(kinds, fields, u"kind"_s),
            .secretId = fields.text(u"secretId"_s).trimmed(),
            .isForSession = readName(keepings, fields, u"key"_s),
            .command = fields.texts(u"command"_s),
            .base = fields.text(u"base"_s).trimmed(),
            .endpoint = readEndpoint(fields),
            .language = fields.text(u"language"_s),
            .regions = fields.texts(u"regions"_s),
            .roleArn = fields.text(u"roleArn"_s),
            .roleSessionName = fields.text(u"roleSessionName"_s),
            .externalId = fields.text(u"externalId"_s),
            .roleDuration = readDuration(fields),
            .expectedAccount = fields.text(u"expectedAccount"_s),
            .others = fields.others(toJson({}).keys() << u"site"_s)};
}

} // namespace

QByteArray appProfilesToJson(const QList<AppProfile> &profiles, const QByteArray &before)
{
    QJsonArray array;
    for (const AppProfile &profile : profiles)
        array.append(toJson(profile));
    return jsonListToFile(file(), array, before);
}

Result<QList<AppProfile>> appProfilesFromJson(const QByteArray &json)
{
    const Result<QList<AppProfile>> profiles = jsonListFromFile(file(), json, &readProfile);
    if (!profiles)
        return profiles;
    if (const Result<void> checked = checkAppProfiles(*profiles); !checked) {
        return Failure(ApiError {.kind = ApiError::Kind::File, .message = checked.error().message});
    }
    return profiles;
}
