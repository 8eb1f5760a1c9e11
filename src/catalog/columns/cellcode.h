// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"

#include <QStringList>

/// A cell as the API spelled it, in no language: code words, region ids, "true" and "false", digits
/// without grouping, times as sent, and stateCode() for the state; where the API has no spelling of
/// its own, the text of the cell. Empty when there is no value.
[[nodiscard]] QString cellCode(const Image &image, ImageColumn column);

/// The values in a cell, by which images are counted: each tag as "key=value" and once, else the
/// code alone; inNormalForm(). A cell without a value has an empty one.
[[nodiscard]] QStringList cellCodes(const Image &image, ImageColumn column);

/// Yes or no, and a whole number, as codes. Empty when there is none.
[[nodiscard]] QString flagCode(std::optional<bool> flag);
[[nodiscard]] QString numberCode(std::optional<qint64> number);

/// Such a code in plain words, as cells with it mostly have them: "Public" for PUBLIC_IMAGE, "Yes"
/// for "true". One that is not known, and one of a column that has no codes, comes back as it is.
[[nodiscard]] QString codeText(const QString &code, ImageColumn column);

/// The word that stands for such a code in the find box: "public" for PUBLIC_IMAGE, "normal" for
/// NORMAL, "yes" for "true". It is the same in every language of the program, so that a saved text
/// can be read in each.
[[nodiscard]] QString findWord(const QString &code, ImageColumn column);
