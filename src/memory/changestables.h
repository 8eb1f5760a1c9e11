// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/changesreport.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

/// A value of JSON as the text of a cell: a text without its quotes, the others as they are; empty
/// for null.
[[nodiscard]] QString valueText(const QByteArray &json);

enum class RowsFor {
    Programs, ///< Each region by itself, with changeNotes().
    People,   ///< What is alike in several regions once, with their texts.
};

/// A header, and a row for each field that is another; one for an image without such.
[[nodiscard]] QList<QStringList> changeRows(const ChangesReport &report, RowsFor readers);

/// A header that begins with "@@", and a row for each image that begins with +++, --- or an arrow,
/// with a column for each field in which some image differs, and one for changeNotes() where there
/// are some. The arrow between the old and the new is one that is in no value; there, null is NULL,
/// and a text that looks like that has "_" before it. Where some changes are not shown, a row of
/// "..." is the last.
[[nodiscard]] QList<QStringList> highlightedRows(const ChangesReport &report);

/// The cells as a record of RFC 4180; none is a formula to a spreadsheet. An arrow at the start of
/// a cell is none.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);
