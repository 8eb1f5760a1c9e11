// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <variant>

/// Of which kind the values of a column are, and how an image tells its own. The kind decides how
/// they are shown, found, sorted and written; whoever asks for it has to have an answer for each.

/// Words of people or of the cloud.
struct TextValue
{
    QString (&text)(const Image &image);
};

/// One of a few words of the API.
struct CodeValue
{
    QString (&code)(const Image &image);
    QString (&words)(const QString &code);    ///< For people.
    QString (&findWord)(const QString &code); ///< For the find box, the same in every language.
    /// The text of the cell, where that says more than the words for the code; else null.
    QString (*text)(const Image &image) = nullptr;
};

/// Yes or no.
struct FlagValue
{
    std::optional<bool> (&flag)(const Image &image);
};

/// A whole number.
struct NumberValue
{
    std::optional<qint64> (&number)(const Image &image);
    QString (&text)(std::optional<qint64> number);
};

/// When the image was made.
struct CreatedValue
{
};

/// The tags of the image.
struct TagsValue
{
};

/// The snapshots behind the image.
struct SnapshotsValue
{
};

using ColumnValue = std::variant<TextValue, CodeValue, FlagValue, NumberValue, CreatedValue,
                                 TagsValue, SnapshotsValue>;
