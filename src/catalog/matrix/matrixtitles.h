// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixmodel.h"

/// What stands over the first columns and over the two kinds of rows of a MatrixModel, in the
/// language of the program.

/// For the display, or longer for a screen reader.
[[nodiscard]] QString columnTitle(MatrixModel::Column column, bool isSpoken);

/// What a screen reader says for the header of a column.
[[nodiscard]] QString sortedTitle(const QString &title, bool descending);
[[nodiscard]] QString unreadTitle(const QString &title);

/// Of a row of which all is of an earlier time.
[[nodiscard]] QString keptText();

/// Of a kind that is a heading.
[[nodiscard]] QString headingText(MatrixModel::RowKind kind);
