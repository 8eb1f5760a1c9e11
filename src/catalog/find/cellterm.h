// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"

#include <optional>

/// Terms from a cell: what to write into the find box to see only rows like this one, or all but
/// such. They are terms of parseFindExpression(), for a text that is no regular expression.

/// The term that finds all images with the value that this cell has; a cell without one gives the
/// term for no value. "Same name" is that of the name's cell, "same OS" that of the OS's. For
/// times, the day. Unset for cells that have several values: snapshots, and more than one tag.
[[nodiscard]] std::optional<QString> cellTerm(const Image &image, ImageColumn column,
                                              TimeZone zone);

/// The term that finds all images with this one of cellCodes() in the column, such as a facet's; an
/// empty code gives the term for no value. Unset for a tag of which the code does not tell where
/// its key ends, and for snapshots and times.
[[nodiscard]] std::optional<QString> codeTerm(const QString &code, ImageColumn column);

/// The term for everything but that.
[[nodiscard]] QString negatedTerm(const QString &term);

/// The text of the find box with the term at its end; without what says the same or the opposite
/// already.
[[nodiscard]] QString withTerm(const QString &findText, const QString &term);
