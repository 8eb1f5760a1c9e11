// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

/// How --help is laid out on a terminal. QCommandLineParser counts characters, of which those of
/// Korean and Chinese take two columns each, and breaks their texts in the middle of words of
/// others.

/// How many columns of a terminal it takes.
[[nodiscard]] int columnsOf(QStringView text);

/// The lines of one paragraph, none of which takes more columns, unless a word of it does. Lines
/// are broken at spaces, which are left out there, and beside Chinese characters; words of Korean
/// stay whole.
[[nodiscard]] QStringList wrapped(const QString &paragraph, int columns);

/// A paragraph by itself, in lines.
[[nodiscard]] QString helpParagraph(const QString &text);

/// A name, such as "-h, --help", and beside it what is said of it; names take so many columns.
[[nodiscard]] QString helpEntry(const QString &name, int nameColumns, const QString &text);
