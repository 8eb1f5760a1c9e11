// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportoptions.h"

#include <QStringList>

/// The cells of a table of images, the same for every format that is one.

/// The header: the names of the columns.
[[nodiscard]] QStringList headerCells(const QList<ImageColumn> &columns);

/// The row of an image: exportText() of every column.
[[nodiscard]] QStringList imageCells(const QList<ImageColumn> &columns, const Image &image);

/// The cell of an image for a spreadsheet that may read the file with this separator or with
/// another: exportText() with textNumber() and guardFormula() as the options want them. Numbers of
/// our own are never formulas, "-1" neither.
[[nodiscard]] QString spreadsheetCell(const Image &image, ImageColumn column,
                                      const ExportOptions &options, QChar separator);

/// Puts an apostrophe before what a spreadsheet would run as a formula: = + - @ and their
/// full-width forms, and at the start of the text a tab or a carriage return, too.
///
/// They stand at the start, or behind a semicolon, a tab or a line end inside the text, and the
/// quotes there: a spreadsheet that separates cells by these sees another cell, whatever quotes are
/// around the text. So does one that separates by commas, unless the file's own separator is one.
/// Other text comes back as it is. Source: OWASP, "CSV Injection".
[[nodiscard]] QString guardFormula(const QString &text, QChar separator = u',');

/// The cells, each with its guardFormula().
[[nodiscard]] QStringList guardFormulas(const QStringList &cells);

/// The number as the formula of a text, ="007", which spreadsheets show as it is. They take digits
/// for a number, of which they drop the zeros in front and, from the twelfth digit on, show a power
/// of ten. Other text comes back as it is.
[[nodiscard]] QString textNumber(const QString &text);

/// The text in quotes, those inside doubled.
[[nodiscard]] QString inQuotes(const QString &text);
