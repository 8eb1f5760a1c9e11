// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/imagefiltering.h"

#include "simulator/instancetype.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool anyTag(const QJsonObject &image, const auto &matches)
{
    const QJsonArray tags = image.value("Tags"_L1).toArray();
    return std::any_of(tags.begin(), tags.end(), [&matches](const QJsonValue &value) {
        const QJsonObject tag = value.toObject();
        return matches(tag.value("Key"_L1).toString(), tag.value("Value"_L1).toString());
    });
}

/// One value of a filter.
bool matchesValue(const QJsonObject &image, const QString &name, const QString &value)
{
    const auto field = [&image](QLatin1StringView key) {
        return image.value(key).toString();
    };
    if (name == "image-id"_L1)
        return field("ImageId"_L1) == value;
    if (name == "image-type"_L1)
        return field("ImageType"_L1) == value;
    if (name == "image-name"_L1)
        return field("ImageName"_L1).contains(value, Qt::CaseInsensitive);
    if (name == "platform"_L1)
        return field("Platform"_L1).contains(value, Qt::CaseInsensitive);
    if (name == "cdc-cache-status"_L1)
        return field("CdcCacheStatus"_L1) == value;
    if (name == "dedicated-cluster-id"_L1)
        return value == demoClusterId() && image.contains("CdcCacheStatus"_L1);
    if (name == "tag-key"_L1)
        return anyTag(image, [&](const QString &key, const QString &) { return key == value; });
    if (name == "tag-value"_L1)
        return anyTag(image, [&](const QString &, const QString &text) { return text == value; });
    Q_ASSERT(name.startsWith("tag:"_L1));
    return anyTag(image, [&](const QString &key, const QString &text) {
        return key == QStringView(name).mid(4) && text == value;
    });
}

bool matchesFilter(const QJsonObject &image, const ImageFilter &filter)
{
    return std::any_of(filter.values.begin(), filter.values.end(), [&](const QString &value) {
        return matchesValue(image, filter.name, value);
    });
}

bool isMeant(const QJsonObject &image, const ImageRequest &request)
{
    if (!request.instanceType.isEmpty()) {
        const bool isArmImage = image.value("Architecture"_L1).toString() == "arm"_L1;
        if (isArmImage != isArmInstanceType(request.instanceType))
            return false;
    }
    if (!request.imageIds.isEmpty())
        return request.imageIds.contains(image.value("ImageId"_L1).toString());
    return std::all_of(
            request.filters.begin(), request.filters.end(),
            [&image](const ImageFilter &filter) { return matchesFilter(image, filter); });
}

QJsonObject inLanguage(QJsonObject image, ServiceLanguage language)
{
    if (language == ServiceLanguage::Chinese) {
        const QString osName = image.value("OsName"_L1).toString();
        image.insert(u"OsName"_s, QString(osName).replace("-bit"_L1, u"位"_s));
    }
    return image;
}

} // namespace

DemoImages matchingImages(const DemoImages &images, const ImageRequest &request)
{
    DemoImages matching;
    std::copy_if(images.begin(), images.end(), std::back_inserter(matching),
                 [&request](const QJsonObject &image) { return isMeant(image, request); });
    return matching;
}

QJsonObject imageReply(const DemoImages &images, const ImageRequest &request,
                       ServiceLanguage language)
{
    const DemoImages matching = matchingImages(images, request);
    QJsonArray page;
    const qint64 end = std::min<qint64>(matching.size(), request.offset + request.limit);
    for (qint64 i = request.offset; i < end; ++i)
        page.append(inLanguage(matching.at(i), language));
    return {{u"TotalCount"_s, matching.size()}, {u"ImageSet"_s, page}};
}
