// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportcolumn.h"

#include <QStringList>

/// The cells of a table of images, the same for every format that is one.

/// The header: the names of the columns.
[[nodiscard]] QStringList headerCells(const QList<ImageColumn> &columns);

/// The row of an image: exportText() of every column.
[[nodiscard]] QStringList imageCells(const QList<ImageColumn> &columns, const Image &image);

/// The row of an image for a spreadsheet: imageCells() with guardFormula() over those of text
/// columns. Numbers are ours and stay as they are, "-1" too.
[[nodiscard]] QStringList guardedCells(const QList<ImageColumn> &columns, const Image &image);

/// Puts an apostrophe before text that a spreadsheet would run as a formula: the first character is
/// = + - @, their full-width forms, a tab or a carriage return. Other text comes back as it is.
/// Source: OWASP, "CSV Injection".
[[nodiscard]] QString guardFormula(const QString &text);
