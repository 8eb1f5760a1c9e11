// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"

#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <span>

/// How the values of a key are read and compared: each kind of ColumnValue its own way.
enum class FindKind {
    Text,      ///< A part of the cell's text; after "=" the whole of it.
    Code,      ///< The whole code, its short word, or the words of the cell.
    Flag,      ///< yes or no.
    Number,    ///< A whole number, a comparison or a range.
    Date,      ///< A day, month or year, a comparison or a range.
    Tags,      ///< The key of a tag, or key=value.
    Snapshots, ///< A part of a snapshot's id.
};

/// A key of the find box, as in key:value.
struct FindKey
{
    QLatin1StringView word = {}; ///< In lower case, the same in every language.
    FindKind kind = FindKind::Text;
    ImageColumn column = ImageColumn::Region; ///< What it looks at.
};

/// All keys, those first that are most useful.
[[nodiscard]] std::span<const FindKey> findKeys();
[[nodiscard]] std::optional<FindKey> findKeyFor(const QString &word);
/// Every column of the table has one.
[[nodiscard]] FindKey findKeyFor(ImageColumn column);

/// The values of the key that find this image, raw, inNormalForm() and ready to be written after
/// the colon. Empty for numbers and dates.
[[nodiscard]] QStringList findValues(const Image &image, const FindKey &key);
