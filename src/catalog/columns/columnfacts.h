// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"
#include "catalog/columns/columnvalue.h"

#include <QLatin1StringView>

/// All there is to know of a column. Table, find box, facets, settings, details and files read it
/// here, so that a new column is a row of columnfacts.cpp; see columnchecks.h for what is wrong
/// with one.
struct ColumnFacts
{
    ImageColumn column;
    const char *title; ///< In English; its translations have the context "ImageColumns".
    /// Over the table, where the title is wider than the values; null where it is not.
    const char *shortTitle = nullptr;
    ColumnValue value;
    QLatin1StringView exportName; ///< Of the column in files: that of the API's field, "ImageId".

    // Of columns in the table; the others have none of these.
    QLatin1StringView settingsName; ///< In settings and saved searches of all versions: "imageId".
    QLatin1StringView findKey;  ///< What stands before the colon in the find box: small letters.
    int usualWidth;             ///< Pixels, with margins, where the average letter is 8 wide.
    bool isShownAtFirst;        ///< Until the user chooses.
    std::optional<Facet> facet; ///< Which it is, if it is one.

    // Null where the kind of the value says it all.
    QString (*fullText)(const Image &image) = nullptr;   ///< More than a narrow cell can show.
    QString (*speech)(const Image &image) = nullptr;     ///< Of a text that needs its surroundings.
    QString (*exportText)(const Image &image) = nullptr; ///< In files.
};

[[nodiscard]] const ColumnFacts &columnFacts(ImageColumn column);

/// Whether hardly any two images have the same in the column, so that there is no use in keeping it
/// once: see ImageField.
[[nodiscard]] bool isOwn(ImageColumn column);

/// The column that is this facet.
[[nodiscard]] ImageColumn facetColumn(Facet facet);
