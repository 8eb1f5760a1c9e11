// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

/// An image with every field set, its raw object with one field that this code does not know.
[[nodiscard]] Image fullImage();

/// An image with awkward text: formulas, quotes, commas, line ends, separators, scripts.
[[nodiscard]] Image awkwardImage();

/// An image with nothing but its region and id; the rest was null or absent.
[[nodiscard]] Image bareImage();

/// The three of them: the rows of the files in tests/data/export.
[[nodiscard]] QList<Image> exampleImages();
