// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/columnorders.h"
#include "core/image.h"
#include "core/imagetext.h"

#include <QCollator>
#include <Qt>

#include <optional>
#include <utility>
#include <variant>

/// The title of a column: a word for it in menus, facets and sentences.
[[nodiscard]] QString columnTitle(ImageColumn column);
/// What stands over it in the table, which may be shorter.
[[nodiscard]] QString columnHeader(ImageColumn column);
[[nodiscard]] Qt::Alignment columnAlignment(ImageColumn column);

/// The text of a cell, onOneLine(). Empty when there is no value. It may be the cloud's and is
/// plain text. Times are shown in the zone.
[[nodiscard]] QString cellText(const Image &image, ImageColumn column,
                               TimeZone zone = TimeZone::Local);

/// The text of a cell as long as it is: with its line ends, and a line for each of several values.
[[nodiscard]] QString cellFullText(const Image &image, ImageColumn column,
                                   TimeZone zone = TimeZone::Local);

/// The text of a cell in full, where that says more than a narrow cell can show: name, snapshots,
/// tags, description; else empty. It is HTML in which the cloud's text is escaped: views take
/// tooltips that look like markup for markup, so plain text would not do.
[[nodiscard]] QString cellToolTip(const Image &image, ImageColumn column);

/// What a screen reader says for a cell whose text needs its surroundings ("50" is "50 GiB");
/// else empty.
[[nodiscard]] QString cellSpeech(const Image &image, ImageColumn column);

/// The value of a column of yes and no; unset in all other columns.
[[nodiscard]] std::optional<bool> cellFlag(const Image &image, ImageColumn column);

/// What a cell is sorted by: no value, numbers (the first counts more), or a text in the order of
/// imageCollator(). Values of one column have the same type, or none.
using SortValue = std::variant<std::monostate, std::pair<qint64, qint64>, QString>;

/// Sizes, percentages and snapshots (count, then size) are numbers, times milliseconds, all else is
/// the text of the cell, inNormalForm(). A time that cannot be read has no value.
[[nodiscard]] SortValue sortValue(const Image &image, ImageColumn column);

/// Whether the values of a column are texts, and not numbers.
[[nodiscard]] bool isSortedByText(ImageColumn column);

/// Orders texts as people of the user's locale do, without case, and "web-2" before "web-10".
[[nodiscard]] QCollator imageCollator();
