// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cloud/imagejson.h"

#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

/// Totals are added up; no account has more images than this.
constexpr qint64 largestTotal = 1'000'000'000'000;

/// Unset unless the value is a number without a fraction that fits.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // What is none is returned as the default.
    const qint64 number = value.toInteger(0);
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

/// Null unless the value is a text; whole numbers are accepted for ids such as ImageCreator.
QString text(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isString()) {
        const QString string = value.toString();
        return string.isNull() ? u""_s : string;
    }
    const std::optional<qint64> number = wholeNumber(value);
    return number ? QString::number(*number) : QString();
}

std::optional<qint64> number(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isDouble())
        return wholeNumber(value);
    bool isNumber = false;
    const qint64 parsed = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(parsed) : std::nullopt;
}

std::optional<bool> boolean(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QList<Snapshot> snapshots(const QJsonArray &array)
{
    QList<Snapshot> list;
    list.reserve(array.size());
    for (const QJsonValue &entry : array) {
        const QJsonObject json = entry.toObject();
        list.append({.snapshotId = text(json, "SnapshotId"_L1),
                     .diskUsage = text(json, "DiskUsage"_L1),
                     .diskSize = number(json, "DiskSize"_L1)});
    }
    return list;
}

QList<Tag> tags(const QJsonArray &array)
{
    QList<Tag> list;
    list.reserve(array.size());
    for (const QJsonValue &entry : array) {
        const QJsonObject json = entry.toObject();
        list.append({.key = text(json, "Key"_L1), .value = text(json, "Value"_L1)});
    }
    return list;
}

/// The API page promises "Z", its examples show "+00:00"; a time without a zone is UTC too.
QDateTime utcTime(const QString &iso)
{
    // Not read as a local time first: it may be one that a change of clocks skips.
    const QString midnight = iso.size() == 10 ? u"T00:00:00"_s : QString();
    const QDateTime zoneless = QDateTime::fromString(iso + midnight + u'Z', Qt::ISODate);
    return zoneless.isValid() ? zoneless : QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

} // namespace

Image imageFromJson(const QJsonObject &json)
{
    Image image = {.imageId = text(json, "ImageId"_L1),
                   .osName = text(json, "OsName"_L1),
                   .imageType = text(json, "ImageType"_L1),
                   .createdTime = text(json, "CreatedTime"_L1),
                   .imageName = text(json, "ImageName"_L1),
                   .imageDescription = text(json, "ImageDescription"_L1),
                   .imageSize = number(json, "ImageSize"_L1),
                   .architecture = text(json, "Architecture"_L1),
                   .imageState = text(json, "ImageState"_L1),
                   .platform = text(json, "Platform"_L1),
                   .imageCreator = text(json, "ImageCreator"_L1),
                   .imageSource = text(json, "ImageSource"_L1),
                   .syncPercent = number(json, "SyncPercent"_L1),
                   .isSupportCloudinit = boolean(json, "IsSupportCloudinit"_L1),
                   .snapshotSet = snapshots(json.value("SnapshotSet"_L1).toArray()),
                   .tags = tags(json.value("Tags"_L1).toArray()),
                   .licenseType = text(json, "LicenseType"_L1),
                   .imageFamily = text(json, "ImageFamily"_L1),
                   .imageDeprecated = boolean(json, "ImageDeprecated"_L1),
                   .cdcCacheStatus = text(json, "CdcCacheStatus"_L1),
                   .raw = json};
    if (!image.createdTime.isEmpty())
        image.created = utcTime(image.createdTime);
    return image;
}

Result<ImagePage> imagePageFromJson(const QJsonObject &response, const QString &region,
                                    const QDateTime &readTime)
{
    const QJsonValue imageSet = response.value("ImageSet"_L1);
    // An empty answer may come as null.
    if (!imageSet.isArray() && !imageSet.isNull()) {
        return Failure(ApiError {.kind = ApiError::Kind::Malformed,
                                 .message = u"Response.ImageSet is missing"_s,
                                 .requestId = response.value("RequestId"_L1).toString(),
                                 .region = region});
    }

    const std::optional<qint64> total = number(response, "TotalCount"_L1);
    const bool isTotal = total >= 0 && total <= largestTotal;
    ImagePage page = {.totalCount = isTotal ? total : std::nullopt,
                      .requestId = response.value("RequestId"_L1).toString()};
    const QJsonArray entries = imageSet.toArray();
    page.images.reserve(entries.size());
    for (const QJsonValue &entry : entries) {
        Image image = imageFromJson(entry.toObject());
        if (image.imageId.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        image.region = region;
        image.requestId = page.requestId;
        image.readTime = readTime;
        page.images.append(std::move(image));
    }
    return page;
}
