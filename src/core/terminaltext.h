// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

/// The text as it may go to a terminal: what would command it, or turn the order of the characters
/// round, is seen instead of done. Line ends and tabs stay. Other control characters of ASCII
/// become their pictures, such as U+241B for Escape; those of C1, the bidirectional ones, and the
/// separators of lines and paragraphs become U+FFFD.
[[nodiscard]] QString terminalText(const QString &text);

/// The cells as a line of a table for a terminal and for scripts, without its end: a tab between
/// them, each onOneLine() and terminalText(), and "-" for one that is empty.
[[nodiscard]] QString terminalLine(const QStringList &cells);
