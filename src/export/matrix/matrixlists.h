// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QByteArray>

/// A line for each image, and of several accounts for each of them, of region:id,region:id, as the
/// artifact id of a Packer manifest; before it a comment with what the image is, and where it is
/// missing or not known.
[[nodiscard]] QByteArray matrixPacker(const MatrixTable &table);

/// A pipe table with a column for each region, under what it is and as of when.
[[nodiscard]] QByteArray matrixMarkdown(const MatrixTable &table);
