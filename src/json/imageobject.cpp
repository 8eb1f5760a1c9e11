// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/imageobject.h"

#include "core/imagefields.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView latin1(std::string_view name)
{
    return {name.data(), qsizetype(name.size())};
}

void insertText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isNull())
        object.insert(name, text);
}

QJsonArray snapshotArray(const QList<Snapshot> &snapshots)
{
    QJsonArray array;
    for (const Snapshot &snapshot : snapshots) {
        QJsonObject object;
        insertText(object, "SnapshotId"_L1, snapshot.snapshotId);
        insertText(object, "DiskUsage"_L1, snapshot.diskUsage);
        if (snapshot.diskSize)
            object.insert("DiskSize"_L1, *snapshot.diskSize);
        array.append(object);
    }
    return array;
}

QJsonArray tagArray(const QList<Tag> &tags)
{
    QJsonArray array;
    for (const Tag &tag : tags) {
        QJsonObject object;
        insertText(object, "Key"_L1, tag.key);
        insertText(object, "Value"_L1, tag.value);
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject imageObject(const Image &image)
{
    QJsonObject object;
    for (const auto &text : textFields)
        insertText(object, latin1(text.name), image.*text.field);
    for (const auto &number : numberFields) {
        if (image.*number.field)
            object.insert(latin1(number.name), *(image.*number.field));
    }
    for (const auto &boolean : booleanFields) {
        if (image.*boolean.field)
            object.insert(latin1(boolean.name), *(image.*boolean.field));
    }
    if (!image.snapshotSet.isEmpty())
        object.insert("SnapshotSet"_L1, snapshotArray(image.snapshotSet));
    if (!image.tags.isEmpty())
        object.insert("Tags"_L1, tagArray(image.tags));

    // These as they were, whatever was made of them.
    const QJsonObject unread = QJsonDocument::fromJson(image.unread).object();
    for (auto member = unread.begin(); member != unread.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}
