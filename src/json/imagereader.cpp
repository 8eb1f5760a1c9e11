// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imagereader.h"

#include "json/jsontoken.h"
#include "json/utctime.h"
#include "json/utf8text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <variant>

using namespace Qt::StringLiterals;

// simdjson finds the values, and most are plain enough to be taken from its tokens as they are.
// What is not goes through QJsonDocument, so that one odd value costs no more than its field.

namespace {

using simdjson::ondemand::array;
using simdjson::ondemand::object;
using Value = simdjson::ondemand::value;

auto unexpected(simdjson::error_code error)
{
    return tl::unexpected(error);
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

/// The text with memory of its own, no more than it needs.
QString ownText(std::string_view utf8)
{
    QString text = utf8Text(utf8);
    // Qt reserves a character for each byte.
    if (text.size() < qsizetype(utf8.size()))
        text.squeeze();
    return text;
}

/// Reads a list of objects; take(entry, name, token) returns whether it understood a member. With
/// one that it did not, and with nothing in the list, all of it is left.
template<typename Entry, typename Take>
Parsed<std::optional<std::string_view>> readPlainList(QList<Entry> &entries, Value value, Take take)
{
    array list;
    if (value.get_array().get(list) != simdjson::SUCCESS)
        return jsonOf(value);
    QList<Entry> read;
    bool isPlain = true;
    for (auto element : list) {
        Value held;
        if (const simdjson::error_code error = element.get(held))
            return unexpected(error);
        object members;
        if (held.get_object().get(members) != simdjson::SUCCESS)
            return jsonOf(list);
        Entry entry;
        const Parsed<void> taken = forEachMember(
                members, [&](std::string_view name, const Value &member) -> Parsed<void> {
                    isPlain = isPlain && take(entry, name, tokenOf(member));
                    return {};
                });
        if (!taken)
            return unexpected(taken.error());
        read.append(std::move(entry));
    }
    if (!isPlain || read.isEmpty())
        return jsonOf(list);
    entries = std::move(read);
    return std::nullopt;
}

// What is made of a value that is not plain, and whether that is all of it.

bool readOdd(QString &text, const QJsonValue &value)
{
    text = textOf(value);
    return value.isString();
}

bool readOdd(std::optional<qint64> &number, const QJsonValue &value)
{
    number = numberOf(value);
    return false;
}

bool readOdd(std::optional<bool> &, const QJsonValue &)
{
    return false;
}

bool readOdd(QList<Snapshot> &snapshots, const QJsonValue &value)
{
    snapshots = snapshotsOf(value.toArray());
    return false;
}

bool readOdd(QList<Tag> &tags, const QJsonValue &value)
{
    tags = tagsOf(value.toArray());
    return false;
}

} // namespace

Parsed<Image> ImageReader::read(Value entry)
{
    object members;
    if (entry.get_object().get(members) != simdjson::SUCCESS)
        return jsonOf(entry).map([](std::string_view) { return Image(); });
    return read(members);
}

Parsed<Image> ImageReader::read(object entry)
{
    Image image;
    m_present.reset();
    m_unread.clear();
    const Parsed<void> read =
            forEachNamedMember(entry, [&](const MemberName &name, const Value &held) {
                return readMember(image, name, held);
            });
    if (!read)
        return unexpected(read.error());
    if (!m_unread.empty())
        image.unread = pooledUnread();
    if (!image.createdTime.isEmpty())
        image.created = utcTime(image.createdTime);
    return image;
}

Parsed<void> ImageReader::readMember(Image &image, const MemberName &name, Value value)
{
    if (const ImageField *field = imageField(name.text()))
        return readField(image, *field, name.written(), value);
    return jsonOf(value).map([&](std::string_view json) {
        m_unread.push_back({.name = name.written(), .json = json});
    });
}

Parsed<void> ImageReader::readField(Image &image, const ImageField &field, std::string_view written,
                                    Value value)
{
    forgetEarlier(image, field);
    if (const std::string_view token = tokenOf(value); token == "null") {
        m_unread.push_back({.field = &field, .name = written, .json = token});
        return {};
    }
    const Rest rest = std::visit(
            [&](auto place) { return readPlain(image.*place, value, field.isOwn); }, field.member);
    if (!rest)
        return unexpected(rest.error());
    if (!*rest)
        return {};
    const QJsonValue odd = tokenValue(**rest);
    if (!std::visit([&](auto place) { return readOdd(image.*place, odd); }, field.member))
        m_unread.push_back({.field = &field, .name = written, .json = **rest});
    return {};
}

void ImageReader::forgetEarlier(Image &image, const ImageField &field)
{
    const auto number = size_t(&field - imageFields);
    if (m_present.test(number)) {
        std::visit([&image]<typename T>(T Image::*place) { image.*place = T(); }, field.member);
        std::erase_if(m_unread, [&field](const Unread &unread) { return unread.field == &field; });
    }
    m_present.set(number);
}

ImageReader::Rest ImageReader::readPlain(QString &text, Value value, bool isOwn)
{
    const std::optional<std::string_view> plain = plainText(tokenOf(value));
    if (!plain)
        return jsonOf(value);
    text = isOwn ? ownText(*plain) : m_pool.text(*plain);
    return std::nullopt;
}

ImageReader::Rest ImageReader::readPlain(std::optional<qint64> &number, Value value, bool)
{
    number = plainNumber(tokenOf(value));
    return number ? Rest(std::nullopt) : jsonOf(value);
}

ImageReader::Rest ImageReader::readPlain(std::optional<bool> &boolean, Value value, bool)
{
    boolean = plainBoolean(tokenOf(value));
    return boolean ? Rest(std::nullopt) : jsonOf(value);
}

ImageReader::Rest ImageReader::readPlain(QList<Snapshot> &snapshots, Value value, bool)
{
    return readPlainList(snapshots, value,
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

ImageReader::Rest ImageReader::readPlain(QList<Tag> &tags, Value value, bool)
{
    return readPlainList(tags, value,
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

QByteArray ImageReader::pooledUnread()
{
    m_unreadText.clear();
    for (const Unread &unread : m_unread) {
        m_unreadText.append(m_unreadText.empty() ? "{\"" : ",\"");
        m_unreadText.append(unread.name).append("\":").append(unread.json);
    }
    m_unreadText += '}';
    return m_pool.bytes(m_unreadText);
}
