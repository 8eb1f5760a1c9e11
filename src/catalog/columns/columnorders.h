// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

/// Which columns there are, and in which order each place has them. What a column is stands in
/// columnfacts.h, which does not compile where an order has forgotten a column.

/// What is known of an image, in columns: first those of the table, in the order in which it shows
/// them at first, then those that only files and the details have.
enum class ImageColumn {
    Profile, ///< Shown and written only where showsProfiles().
    Region,
    Name,
    Os,
    Architecture,
    Type,
    Size,
    State,
    Created,
    ImageId,
    Platform,
    Source,
    Creator,
    Snapshots,
    Tags,
    CloudInit,
    Deprecated,
    Family,
    License,
    Sync,
    Description,
    // Not in the table:
    CdcCache,
};

/// How many of them the table has.
inline constexpr int imageColumnCount = int(ImageColumn::Description) + 1;
inline constexpr int allColumnCount = int(ImageColumn::CdcCache) + 1;

/// A column by whose values loaded images are counted and narrowed, in the order of the facets.
enum class Facet {
    Profile,
    Platform,
    Architecture,
    Type,
    State,
    Region,
    Tag,
    Source,
    CloudInit,
    License,
    Deprecated
};

inline constexpr int facetCount = int(Facet::Deprecated) + 1;

/// All columns in the order in which files have them.
inline constexpr ImageColumn exportOrder[] = {
        ImageColumn::Profile,      ImageColumn::Region,      ImageColumn::ImageId,
        ImageColumn::Name,         ImageColumn::Os,          ImageColumn::Platform,
        ImageColumn::Architecture, ImageColumn::Type,        ImageColumn::State,
        ImageColumn::Source,       ImageColumn::Size,        ImageColumn::Created,
        ImageColumn::Creator,      ImageColumn::CloudInit,   ImageColumn::Sync,
        ImageColumn::License,      ImageColumn::Family,      ImageColumn::Deprecated,
        ImageColumn::CdcCache,     ImageColumn::Description, ImageColumn::Snapshots,
        ImageColumn::Tags,
};

/// All columns of the table in the order in which the find box offers their keys: those first that
/// are most useful.
inline constexpr ImageColumn findOrder[] = {
        ImageColumn::Region,       ImageColumn::Profile,   ImageColumn::Name,
        ImageColumn::Type,         ImageColumn::Platform,  ImageColumn::Os,
        ImageColumn::Architecture, ImageColumn::State,     ImageColumn::Size,
        ImageColumn::Created,      ImageColumn::Tags,      ImageColumn::Source,
        ImageColumn::Deprecated,   ImageColumn::CloudInit, ImageColumn::ImageId,
        ImageColumn::Creator,      ImageColumn::Snapshots, ImageColumn::Family,
        ImageColumn::License,      ImageColumn::Sync,      ImageColumn::Description,
};

/// The columns in the order of the details, which have snapshots and tags in tables of their own.
inline constexpr ImageColumn detailOrder[] = {
        ImageColumn::Name,         ImageColumn::ImageId,     ImageColumn::Region,
        ImageColumn::Profile,      ImageColumn::Os,          ImageColumn::Platform,
        ImageColumn::Architecture, ImageColumn::Type,        ImageColumn::State,
        ImageColumn::Sync,         ImageColumn::Size,        ImageColumn::Created,
        ImageColumn::Source,       ImageColumn::Creator,     ImageColumn::CloudInit,
        ImageColumn::Deprecated,   ImageColumn::License,     ImageColumn::Family,
        ImageColumn::CdcCache,     ImageColumn::Description,
};
