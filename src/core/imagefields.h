// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <variant>

/// Where the value of a member of the API's image is kept.
using ImageMember =
        std::variant<QString Image::*, std::optional<qint64> Image::*, std::optional<bool> Image::*,
                     QList<Snapshot> Image::*, QList<Tag> Image::*>;

/// A member of the API's image.
struct ImageField
{
    std::string_view name;
    ImageMember member;
    bool isOwn = false; ///< Whether hardly any two images have the same.
};

/// All of them, in the order of the API's page.
inline constexpr ImageField imageFields[] = {
        {"ImageId", &Image::imageId, true},
        {"OsName", &Image::osName},
        {"ImageType", &Image::imageType},
        {"CreatedTime", &Image::createdTime, true},
        {"ImageName", &Image::imageName, true},
        {"ImageDescription", &Image::imageDescription, true},
        {"ImageSize", &Image::imageSize},
        {"Architecture", &Image::architecture},
        {"ImageState", &Image::imageState},
        {"Platform", &Image::platform},
        {"ImageCreator", &Image::imageCreator},
        {"ImageSource", &Image::imageSource},
        {"SyncPercent", &Image::syncPercent},
        {"IsSupportCloudinit", &Image::isSupportCloudinit},
        {"SnapshotSet", &Image::snapshotSet},
        {"Tags", &Image::tags},
        {"LicenseType", &Image::licenseType},
        {"ImageFamily", &Image::imageFamily},
        {"ImageDeprecated", &Image::imageDeprecated},
        {"CdcCacheStatus", &Image::cdcCacheStatus},
};

/// The field of this name; null if there is none.
constexpr const ImageField *imageField(std::string_view name)
{
    const auto *const field = std::ranges::find(imageFields, name, &ImageField::name);
    return field == std::end(imageFields) ? nullptr : field;
}

/// A field whose value is of this type.
template<typename Value>
struct ImageFieldOf
{
    std::string_view name = {};
    Value Image::*field = nullptr;
    bool isOwn = false;
};

template<typename Value>
consteval size_t imageFieldCount()
{
    size_t count = 0;
    for (const ImageField &field : imageFields)
        count += std::holds_alternative<Value Image::*>(field.member) ? 1U : 0U;
    return count;
}

template<typename Value>
consteval auto imageFieldsOf()
{
    std::array<ImageFieldOf<Value>, imageFieldCount<Value>()> fields;
    size_t count = 0;
    for (const ImageField &field : imageFields) {
        // Not by std::get_if(), whose check for null is no constant under the sanitizers of g++ 12.
        if (std::holds_alternative<Value Image::*>(field.member))
            fields[count++] = {field.name, std::get<Value Image::*>(field.member), field.isOwn};
    }
    return fields;
}

inline constexpr auto textFields = imageFieldsOf<QString>();
inline constexpr auto numberFields = imageFieldsOf<std::optional<qint64>>();
inline constexpr auto booleanFields = imageFieldsOf<std::optional<bool>>();
