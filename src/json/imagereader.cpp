// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imagereader.h"

#include "core/imagefields.h"
#include "json/jsontoken.h"
#include "json/utctime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// simdjson finds the values, and most are plain enough to be taken from its tokens as they are.
// What is not goes through QJsonDocument, so that one odd value costs no more than its field.

namespace {

using simdjson::ondemand::array;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

auto unexpected(simdjson::error_code error)
{
    return tl::unexpected(error);
}

template<typename Field, size_t size>
const Field *fieldOf(const Field (&fields)[size], std::string_view name)
{
    const auto *const field = std::ranges::find(fields, name, &Field::name);
    return field == std::end(fields) ? nullptr : field;
}

QList<Snapshot> snapshotsOf(const QJsonArray &entries)
{
    QList<Snapshot> snapshots;
    for (const QJsonValue &entry : entries) {
        const QJsonObject json = entry.toObject();
        snapshots.append({.snapshotId = textOf(json.value("SnapshotId"_L1)),
                          .diskUsage = textOf(json.value("DiskUsage"_L1)),
                          .diskSize = numberOf(json.value("DiskSize"_L1))});
    }
    return snapshots;
}

QList<Tag> tagsOf(const QJsonArray &entries)
{
    QList<Tag> tags;
    for (const QJsonValue &entry : entries) {
        const QJsonObject json = entry.toObject();
        tags.append({.key = textOf(json.value("Key"_L1)), .value = textOf(json.value("Value"_L1))});
    }
    return tags;
}

QString ownText(std::string_view utf8)
{
    if (utf8.empty())
        return u""_s;
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    // Qt reserves a character for each byte.
    if (text.size() < qsizetype(utf8.size()))
        text.squeeze();
    return text;
}

/// Reads a list of objects; take(entry, name, token) returns whether it understood a member. False,
/// with nothing read, if it did not, or if there is nothing in the list.
template<typename Entry, typename Take>
Parsed<bool> readPlainList(QList<Entry> &entries, array &list, Take take)
{
    QList<Entry> read;
    bool isPlain = true;
    for (auto element : list) {
        value held;
        if (const simdjson::error_code error = element.get(held))
            return unexpected(error);
        object members;
        if (held.get_object().get(members) != simdjson::SUCCESS)
            return false;
        Entry entry;
        const Parsed<void> taken = forEachMember(
                members, [&](std::string_view name, const value &member) -> Parsed<void> {
                    isPlain = isPlain && take(entry, name, tokenOf(member));
                    return {};
                });
        if (!taken)
            return unexpected(taken.error());
        read.append(std::move(entry));
    }
    if (!isPlain || read.isEmpty())
        return false;
    entries = std::move(read);
    return true;
}

/// The text of a list of which something may have been read.
Parsed<std::string_view> wholeList(array &list)
{
    std::string_view json;
    simdjson::error_code error = list.reset().error();
    if (!error)
        error = list.raw_json().get(json);
    return error ? Parsed<std::string_view>(unexpected(error)) : json;
}

} // namespace

std::string_view tokenOf(value value)
{
    const std::string_view token = value.raw_json_token();
    return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
}

Parsed<std::string_view> jsonOf(value value)
{
    std::string_view json = tokenOf(value);
    simdjson::error_code error = simdjson::SUCCESS;
    if (json == "[") {
        array list;
        error = value.get_array().get(list);
        if (!error)
            error = list.raw_json().get(json);
    } else if (json == "{") {
        object members;
        error = value.get_object().get(members);
        if (!error)
            error = members.raw_json().get(json);
    }
    return error ? Parsed<std::string_view>(unexpected(error)) : json;
}

Parsed<QJsonValue> valueOf(value value)
{
    return jsonOf(value).and_then([](std::string_view json) -> Parsed<QJsonValue> {
        const QJsonValue read = tokenValue(json);
        return read.isUndefined() ? Parsed<QJsonValue>(unexpected(simdjson::TAPE_ERROR)) : read;
    });
}

Parsed<Image> ImageReader::read(Value entry)
{
    Image image;
    object members;
    if (entry.get_object().get(members) != simdjson::SUCCESS)
        return valueOf(entry).map([&image](const QJsonValue &) { return image; });
    m_unread.clear();
    const Parsed<void> read = forEachMember(members, [&](std::string_view name, const Value &held) {
        const bool isSingle = tokenOf(held) != "{" && tokenOf(held) != "[";
        return isSingle ? readSingle(image, name, tokenOf(held)) : readContainer(image, name, held);
    });
    if (!read)
        return unexpected(read.error());
    if (!m_unread.empty())
        image.unread = m_pool.bytes('{' + m_unread + '}');
    if (!image.createdTime.isEmpty())
        image.created = utcTime(image.createdTime);
    return image;
}

Parsed<void> ImageReader::readSingle(Image &image, std::string_view name, std::string_view token)
{
    if (token == "null") {
        keepUnread(name, token);
        return {};
    }
    const auto *const textField = fieldOf(textFields, name);
    if (const auto text = plainText(token); text && textField) {
        image.*textField->field = textField->isOwn ? ownText(*text) : m_pool.text(*text);
        return {};
    }
    const auto *const numberField = fieldOf(numberFields, name);
    if (const auto number = plainNumber(token); number && numberField) {
        image.*numberField->field = number;
        return {};
    }
    const auto *const booleanField = fieldOf(booleanFields, name);
    if (const auto boolean = plainBoolean(token); boolean && booleanField) {
        image.*booleanField->field = boolean;
        return {};
    }

    const QJsonValue value = tokenValue(token);
    if (value.isUndefined())
        return unexpected(simdjson::TAPE_ERROR);
    if (textField)
        image.*textField->field = textOf(value);
    if (numberField)
        image.*numberField->field = numberOf(value);
    if (!textField || !value.isString())
        keepUnread(name, token);
    return {};
}

Parsed<void> ImageReader::readContainer(Image &image, std::string_view name, Value value)
{
    Parsed<std::string_view> json;
    if (array list; value.get_array().get(list) == simdjson::SUCCESS) {
        Parsed<bool> isRead = false;
        if (name == "SnapshotSet")
            isRead = readSnapshots(image, list);
        else if (name == "Tags")
            isRead = readTags(image, list);
        if (!isRead)
            return unexpected(isRead.error());
        if (*isRead)
            return {};
        json = wholeList(list);
    } else {
        json = jsonOf(value);
    }
    if (!json)
        return unexpected(json.error());

    const QJsonValue read = tokenValue(*json);
    if (read.isUndefined())
        return unexpected(simdjson::TAPE_ERROR);
    if (name == "SnapshotSet")
        image.snapshotSet = snapshotsOf(read.toArray());
    if (name == "Tags")
        image.tags = tagsOf(read.toArray());
    keepUnread(name, *json);
    return {};
}

Parsed<bool> ImageReader::readSnapshots(Image &image, array &list)
{
    return readPlainList(image.snapshotSet, list,
                         [this](Snapshot &snapshot, std::string_view name, std::string_view token) {
                             if (name == "DiskSize") {
                                 snapshot.diskSize = plainNumber(token);
                                 return snapshot.diskSize.has_value();
                             }
                             const auto text = plainText(token);
                             if (name == "SnapshotId" && text)
                                 snapshot.snapshotId = ownText(*text);
                             else if (name == "DiskUsage" && text)
                                 snapshot.diskUsage = m_pool.text(*text);
                             else
                                 return false;
                             return true;
                         });
}

Parsed<bool> ImageReader::readTags(Image &image, array &list)
{
    return readPlainList(image.tags, list,
                         [this](Tag &tag, std::string_view name, std::string_view token) {
                             const auto text = plainText(token);
                             if (name == "Key" && text)
                                 tag.key = m_pool.text(*text);
                             else if (name == "Value" && text)
                                 tag.value = m_pool.text(*text);
                             else
                                 return false;
                             return true;
                         });
}

void ImageReader::keepUnread(std::string_view name, std::string_view json)
{
    if (!m_unread.empty())
        m_unread += ',';
    const bool isPlain = std::ranges::none_of(
            name, [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < ' '); });
    if (isPlain) {
        m_unread.append("\"").append(name).append("\":").append(json);
    } else {
        const QJsonObject member = {
                {QString::fromUtf8(name.data(), qsizetype(name.size())), tokenValue(json)}};
        const QByteArray text = QJsonDocument(member).toJson(QJsonDocument::Compact);
        m_unread.append(text.constData() + 1, size_t(text.size() - 2));
    }
}
