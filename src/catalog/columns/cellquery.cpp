// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/columns/cellquery.h"

using namespace Qt::StringLiterals;

namespace {

std::optional<ImageQuery> queryWith(const QString &filter, const QString &value)
{
    if (value.isEmpty())
        return std::nullopt;
    return ImageQuery {.filters = {{.name = filter, .values = {value}}}};
}

} // namespace

std::optional<ImageQuery> queryForCell(const Image &image, ImageColumn column)
{
    switch (column) {
    case ImageColumn::Name:
        return queryWith(u"image-name"_s, image.imageName);
    case ImageColumn::ImageId:
        return image.imageId.isEmpty() ? std::nullopt
                                       : std::optional(ImageQuery {.imageIds = {image.imageId}});
    case ImageColumn::Platform:
        return queryWith(u"platform"_s, image.platform);
    case ImageColumn::Type:
        return queryWith(u"image-type"_s, image.imageType);
    case ImageColumn::Tags:
        if (image.tags.size() != 1)
            return std::nullopt;
        return queryWith(u"tag:"_s + image.tags.first().key, image.tags.first().value);
    default:
        return std::nullopt;
    }
}
