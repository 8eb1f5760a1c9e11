// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <string_view>

/// A member of the API's image whose value is a single one, and where it is kept.
template<typename Value>
struct ImageField
{
    std::string_view name;
    Value Image::*field;
    bool isOwn = false; ///< Whether hardly any two images have the same.
};

inline constexpr ImageField<QString> textFields[] = {
        {"ImageId", &Image::imageId, true},
        {"OsName", &Image::osName},
        {"ImageType", &Image::imageType},
        {"CreatedTime", &Image::createdTime, true},
        {"ImageName", &Image::imageName, true},
        {"ImageDescription", &Image::imageDescription, true},
        {"Architecture", &Image::architecture},
        {"ImageState", &Image::imageState},
        {"Platform", &Image::platform},
        {"ImageCreator", &Image::imageCreator},
        {"ImageSource", &Image::imageSource},
        {"LicenseType", &Image::licenseType},
        {"ImageFamily", &Image::imageFamily},
        {"CdcCacheStatus", &Image::cdcCacheStatus},
};

inline constexpr ImageField<std::optional<qint64>> numberFields[] = {
        {"ImageSize", &Image::imageSize},
        {"SyncPercent", &Image::syncPercent},
};

inline constexpr ImageField<std::optional<bool>> booleanFields[] = {
        {"IsSupportCloudinit", &Image::isSupportCloudinit},
        {"ImageDeprecated", &Image::imageDeprecated},
};
