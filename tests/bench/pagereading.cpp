// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pagereading.h"

#include "cloud/replyreader.h"

#include <QTimeZone>

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace {

using Value = simdjson::ondemand::value;

QString text(Value value)
{
    std::string_view utf8;
    if (value.get_string().get(utf8) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::optional<qint64> number(Value value)
{
    int64_t number = 0;
    return value.get_int64().get(number) == simdjson::SUCCESS ? std::optional<qint64>(number)
                                                              : std::nullopt;
}

std::optional<bool> boolean(Value value)
{
    bool flag = false;
    return value.get_bool().get(flag) == simdjson::SUCCESS ? std::optional(flag) : std::nullopt;
}

QDateTime time(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QList<Snapshot> snapshots(Value value)
{
    QList<Snapshot> snapshots;
    for (simdjson::ondemand::object object : value.get_array()) {
        Snapshot snapshot;
        for (auto field : object) {
            const std::string_view key = field.unescaped_key();
            if (key == "SnapshotId")
                snapshot.snapshotId = text(field.value());
            else if (key == "DiskUsage")
                snapshot.diskUsage = text(field.value());
            else if (key == "DiskSize")
                snapshot.diskSize = number(field.value());
        }
        snapshots.append(snapshot);
    }
    return snapshots;
}

QList<Tag> tags(Value value)
{
    QList<Tag> tags;
    for (simdjson::ondemand::object object : value.get_array()) {
        Tag tag;
        for (auto field : object)
            (field.unescaped_key().value() == "Key" ? tag.key : tag.value) = text(field.value());
        tags.append(tag);
    }
    return tags;
}

void readField(Image &image, std::string_view key, Value value)
{
    if (key == "ImageId")
        image.imageId = text(value);
    else if (key == "OsName")
        image.osName = text(value);
    else if (key == "ImageType")
        image.imageType = text(value);
    else if (key == "CreatedTime")
        image.createdTime = text(value);
    else if (key == "ImageName")
        image.imageName = text(value);
    else if (key == "ImageDescription")
        image.imageDescription = text(value);
    else if (key == "ImageSize")
        image.imageSize = number(value);
    else if (key == "Architecture")
        image.architecture = text(value);
    else if (key == "ImageState")
        image.imageState = text(value);
    else if (key == "Platform")
        image.platform = text(value);
    else if (key == "ImageCreator")
        image.imageCreator = text(value);
    else if (key == "ImageSource")
        image.imageSource = text(value);
    else if (key == "SyncPercent")
        image.syncPercent = number(value);
    else if (key == "IsSupportCloudinit")
        image.isSupportCloudinit = boolean(value);
    else if (key == "SnapshotSet")
        image.snapshotSet = snapshots(value);
    else if (key == "Tags")
        image.tags = tags(value);
    else if (key == "LicenseType")
        image.licenseType = text(value);
    else if (key == "ImageFamily")
        image.imageFamily = text(value);
    else if (key == "ImageDeprecated")
        image.imageDeprecated = boolean(value);
}

} // namespace

ImagePage readPage(const QByteArray &body)
{
    static ReplyReader reader;
    return reader
            .read({.status = 200, .body = body}, Place {.region = u"ap-seoul"_s},
                  QDateTime::currentDateTimeUtc())
            .value();
}

ImagePage readPageOnDemand(const QByteArray &body)
{
    static simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    simdjson::ondemand::document document = parser.iterate(padded);
    simdjson::ondemand::object response = document["Response"];
    ImagePage page;
    page.origin.readTime = QDateTime::currentDateTimeUtc();
    for (auto field : response) {
        const std::string_view key = field.unescaped_key();
        if (key == "TotalCount") {
            page.totalCount = number(field.value());
        } else if (key == "RequestId") {
            page.origin.requestId = text(field.value());
        } else if (key == "ImageSet") {
            for (simdjson::ondemand::object object : field.value().get_array()) {
                Image image = {.place = {.region = u"ap-seoul"_s}};
                for (auto member : object)
                    readField(image, member.unescaped_key(), member.value());
                image.created = time(image.createdTime);
                page.images.append(image);
            }
        }
    }
    return page;
}
