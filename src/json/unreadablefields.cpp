// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/unreadablefields.h"

#include "core/imagefields.h"
#include "core/overloaded.h"
#include "json/jsonscan.h"
#include "json/jsontoken.h"
#include "json/membername.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isText(const QJsonValue &value)
{
    return value.isNull() || !textOf(value).isNull();
}

bool isNumber(const QJsonValue &value)
{
    return value.isNull() || numberOf(value).has_value();
}

/// Of a member that may be missing.
template<typename Check>
bool isMissingOr(Check check, const QJsonObject &object, QLatin1StringView name)
{
    return !object.contains(name) || check(object.value(name));
}

bool isSnapshot(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() && isMissingOr(isText, object, "SnapshotId"_L1) &&
           isMissingOr(isText, object, "DiskUsage"_L1) &&
           isMissingOr(isNumber, object, "DiskSize"_L1);
}

bool isTag(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() && isMissingOr(isText, object, "Key"_L1) &&
           isMissingOr(isText, object, "Value"_L1);
}

template<typename Check>
bool isListOf(Check check, const QJsonValue &value)
{
    const QJsonArray entries = value.toArray();
    return value.isArray() && std::all_of(entries.begin(), entries.end(), check);
}

bool isList(const ImageMember &member)
{
    return std::holds_alternative<QList<Snapshot> Image::*>(member) ||
           std::holds_alternative<QList<Tag> Image::*>(member);
}

bool isReadable(const ImageMember &member, std::string_view token)
{
    // Nearly all that is unread is one of these.
    if (token == "null" || token == "[]")
        return token == "null" || isList(member);
    const QJsonValue value = tokenValue(token);
    const Overloaded check = {
            [&value](QString Image::*) { return isText(value); },
            [&value](std::optional<qint64> Image::*) { return isNumber(value); },
            [&value](std::optional<bool> Image::*) { return value.isBool(); },
            [&value](QList<Snapshot> Image::*) { return isListOf(isSnapshot, value); },
            [&value](QList<Tag> Image::*) { return isListOf(isTag, value); },
    };
    return std::visit(check, member);
}

} // namespace

QStringList unreadableFields(const QByteArray &unread)
{
    QStringList names;
    for (const JsonMember &member : jsonMembers({unread.constData(), size_t(unread.size())})) {
        const ImageField *field = imageField(MemberName(member.name).text());
        if (field && !isReadable(field->member, member.value))
            names.append(QString::fromLatin1(field->name.data(), qsizetype(field->name.size())));
    }
    return names;
}
