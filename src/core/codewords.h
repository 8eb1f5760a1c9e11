// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QtGlobal>

#include <span>

/// Plain words for what the API says in code words, in the language of the program. A word that
/// is not known here is returned as it is: the API's enumerations are open. Null stays null.

/// A code word, and the English for it; translations have the context "ImageText".
struct CodeWord
{
    const char *code;
    const char *text;
};

[[nodiscard]] QString wordFor(std::span<const CodeWord> words, const QString &code);

// Sources: the Image data type of the API, and for USING the page of DeleteImages.
inline constexpr CodeWord imageTypes[] = {
        //: Type of an image: offered by the cloud to everyone.
        {"PUBLIC_IMAGE", QT_TRANSLATE_NOOP("ImageText", "Public")},
        //: Type of an image: made by this account.
        {"PRIVATE_IMAGE", QT_TRANSLATE_NOOP("ImageText", "Private")},
        //: Type of an image: shared with this account by another.
        {"SHARED_IMAGE", QT_TRANSLATE_NOOP("ImageText", "Shared")},
        //: Type of an image: sold on the marketplace.
        {"MARKET_IMAGE", QT_TRANSLATE_NOOP("ImageText", "Marketplace")},
};

/// PUBLIC_IMAGE: "Public"
[[nodiscard]] inline QString imageTypeText(const QString &code)
{
    return wordFor(imageTypes, code);
}

inline constexpr CodeWord imageStates[] = {
        {"CREATING", QT_TRANSLATE_NOOP("ImageText", "Creating")},
        //: State of an image: ready for use.
        {"NORMAL", QT_TRANSLATE_NOOP("ImageText", "Normal")},
        {"CREATEFAILED", QT_TRANSLATE_NOOP("ImageText", "Creation failed")},
        {"USING", QT_TRANSLATE_NOOP("ImageText", "In use")},
        {"SYNCING", QT_TRANSLATE_NOOP("ImageText", "Syncing")},
        {"IMPORTING", QT_TRANSLATE_NOOP("ImageText", "Importing")},
        {"IMPORTFAILED", QT_TRANSLATE_NOOP("ImageText", "Import failed")},
        //: State of an image that should no longer be used; see stateCode().
        {"DEPRECATED", QT_TRANSLATE_NOOP("ImageText", "Deprecated")},
};

/// NORMAL: "Normal"
[[nodiscard]] inline QString imageStateText(const QString &code)
{
    return wordFor(imageStates, code);
}

inline constexpr CodeWord imageSources[] = {
        {"OFFICIAL", QT_TRANSLATE_NOOP("ImageText", "Official")},
        {"CREATE_IMAGE", QT_TRANSLATE_NOOP("ImageText", "Created from an instance")},
        {"EXTERNAL_IMPORT", QT_TRANSLATE_NOOP("ImageText", "Imported")},
};

/// OFFICIAL: "Official"
[[nodiscard]] inline QString imageSourceText(const QString &code)
{
    return wordFor(imageSources, code);
}

inline constexpr CodeWord diskUsages[] = {
        //: Use of a disk.
        {"SYSTEM_DISK", QT_TRANSLATE_NOOP("ImageText", "System")},
        //: Use of a disk.
        {"DATA_DISK", QT_TRANSLATE_NOOP("ImageText", "Data")},
};

/// SYSTEM_DISK: "System"
[[nodiscard]] inline QString diskUsageText(const QString &code)
{
    return wordFor(diskUsages, code);
}

inline constexpr CodeWord licenseTypes[] = {
        {"TencentCloud", QT_TRANSLATE_NOOP("ImageText", "Tencent Cloud")},
        //: License of an image: the user brings an own one.
        {"BYOL", QT_TRANSLATE_NOOP("ImageText", "Bring your own")},
};

/// BYOL: "Bring your own"
[[nodiscard]] inline QString licenseTypeText(const QString &code)
{
    return wordFor(licenseTypes, code);
}

inline constexpr CodeWord cdcCacheStates[] = {
        {"CACHED_ALL", QT_TRANSLATE_NOOP("ImageText", "Cached everywhere")},
        {"CACHING", QT_TRANSLATE_NOOP("ImageText", "Caching")},
        {"CACHED", QT_TRANSLATE_NOOP("ImageText", "Cached")},
        {"CACHE_INVALID", QT_TRANSLATE_NOOP("ImageText", "Cache invalid")},
        {"CACHE_FAILED", QT_TRANSLATE_NOOP("ImageText", "Caching failed")},
};

/// CACHED_ALL: "Cached everywhere"
[[nodiscard]] inline QString cdcCacheStatusText(const QString &code)
{
    return wordFor(cdcCacheStates, code);
}
