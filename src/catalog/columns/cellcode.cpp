// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/cellcode.h"

using namespace Qt::StringLiterals;

namespace {

QString flagCode(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? u"true"_s : u"false"_s;
}

QString numberCode(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

} // namespace

QString cellCode(const Image &image, ImageColumn column)
{
    switch (column) {
    case ImageColumn::Region:
        return image.place.region;
    case ImageColumn::Type:
        return image.imageType;
    case ImageColumn::State:
        return stateCode(image);
    case ImageColumn::Size:
        return numberCode(image.imageSize);
    case ImageColumn::Created:
        return image.createdTime;
    case ImageColumn::Source:
        return image.imageSource;
    case ImageColumn::CloudInit:
        return flagCode(image.isSupportCloudinit);
    case ImageColumn::Deprecated:
        return flagCode(image.imageDeprecated);
    case ImageColumn::License:
        return image.licenseType;
    case ImageColumn::Sync:
        return numberCode(image.syncPercent);
    default:
        return cellText(image, column);
    }
}

QString findWord(const QString &code, ImageColumn column)
{
    switch (column) {
    case ImageColumn::Type:
        return (code.endsWith("_IMAGE"_L1) ? code.chopped(6) : code).toLower();
    case ImageColumn::State:
    case ImageColumn::Source:
    case ImageColumn::License:
        return code.toLower();
    case ImageColumn::CloudInit:
    case ImageColumn::Deprecated:
        return code == "true"_L1 ? u"yes"_s : code == "false"_L1 ? u"no"_s : code;
    default:
        return code;
    }
}
