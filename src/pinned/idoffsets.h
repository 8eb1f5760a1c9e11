// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

/// Where image ids stand in a text: "img-" and exactly eight of 0-9 and a-z, with no letter, digit,
/// "_" or "-" beside. They are the words of imageIdsIn() for which isImageId() holds.

/// The length of an id, in bytes.
inline constexpr qsizetype imageIdSize = 12;

/// Their offsets, ascending.
[[nodiscard]] std::vector<qsizetype> imageIdOffsets(QByteArrayView text);
