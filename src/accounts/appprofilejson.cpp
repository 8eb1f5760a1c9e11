// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilejson.h"

#include "accounts/appprofilenames.h"
#include "core/jsonfields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = AppProfile::Kind;
using Site = AppProfile::Site;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppProfile)
};

constexpr int newestVersion = 1;

/// The first is that of a profile that names none.
constexpr std::array kinds = {std::pair {Kind::App, "app"_L1},
                              std::pair {Kind::Command, "command"_L1}};
constexpr std::array sites = {std::pair {Site::International, "international"_L1},
                              std::pair {Site::Mainland, "mainland"_L1}};

Failure fileError(const QString &message)
{
    return Failure(ApiError {.kind = ApiError::Kind::File, .message = message});
}

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
                               {u"command"_s, QJsonArray::fromStringList(profile.command)},
                               {u"endpoint"_s, profile.endpoint},
                               {u"site"_s, nameOf(sites, profile.site)},
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

AppProfile readProfile(const JsonFields &fields)
{
    return {.name = fields.text(u"name"_s),
            .kind = readName(kinds, fields, u"kind"_s),
            .secretId = fields.text(u"secretId"_s).trimmed(),
            .command = fields.texts(u"command"_s),
            .endpoint = fields.text(u"endpoint"_s),
            .site = readName(sites, fields, u"site"_s),
            .language = fields.text(u"language"_s),
            .regions = fields.texts(u"regions"_s),
            .roleArn = fields.text(u"roleArn"_s),
            .roleSessionName = fields.text(u"roleSessionName"_s),
            .externalId = fields.text(u"externalId"_s),
            .roleDuration = readDuration(fields),
            .expectedAccount = fields.text(u"expectedAccount"_s),
            .others = fields.others(toJson({}).keys())};
}

} // namespace

QByteArray appProfilesToJson(const QList<AppProfile> &profiles, const QByteArray &before)
{
    QJsonArray array;
    for (const AppProfile &profile : profiles)
        array.append(toJson(profile));
    const QJsonObject document = {{u"version"_s, newestVersion}, {u"profiles"_s, array}};
    return QJsonDocument(withOthers(document, QJsonDocument::fromJson(before).object()))
            .toJson(QJsonDocument::Indented);
}

Result<QList<AppProfile>> appProfilesFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().contains("profiles"_L1))
        return fileError(Words::tr("It contains no profiles."));
    std::optional<QString> fault;
    const JsonFields fields(document.object(), {}, fault);
    if (fields.number(u"version"_s) > newestVersion)
        return fileError(Words::tr("It was written by a newer version of the program."));
    QList<AppProfile> profiles;
    for (const JsonFields &profile : fields.objects(u"profiles"_s))
        profiles.append(readProfile(profile));
    if (fault) {
        //: %1 is a place in a file, such as "profiles[2].name".
        return fileError(Words::tr("The value of \"%1\" is not allowed there.").arg(*fault));
    }
    if (const Result<void> checked = checkAppProfiles(profiles); !checked)
        return fileError(checked.error().message);
    return profiles;
}
