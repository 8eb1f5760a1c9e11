// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QStringList>

/// Texts that several of the formats have. They are in English: files are read by programs.

/// "2026-11-27T10:21:00Z"
[[nodiscard]] QString asOfText(const MatrixTable &table);

/// What a file with comments says before all: what it is, as of when, which regions are not read
/// whole and why. Each is a commentText().
[[nodiscard]] QStringList headLines(const MatrixTable &table);

/// What is to be said of an entry that is no plain id: "missing", "unknown: not read whole",
/// "behind by 7 days"; empty where it is as it should be.
[[nodiscard]] QString remark(const MatrixEntry &entry);

/// "missing" or "unknown", in place of an id.
[[nodiscard]] QString gapWord(const MatrixEntry &entry);

/// The text in a comment of one line: nothing in it ends the line, turns it round or is none of
/// the characters that a file of YAML may have.
[[nodiscard]] QString commentText(const QString &text);

/// A key for each line that no other has in normal form: its name, with the architecture and then
/// the id behind it where that takes it.
[[nodiscard]] QStringList uniqueKeys(const QList<MatrixLine> &lines);

/// In how many places it is so.
[[nodiscard]] int countOf(const MatrixLine &line, CellState state);
