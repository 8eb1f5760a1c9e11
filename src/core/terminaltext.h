// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// The text as it may go to a terminal: what would command it, or turn the order of the characters
/// round, is seen instead of done. Line ends and tabs stay. Other control characters of ASCII
/// become their pictures, such as U+241B for Escape; those of C1, the bidirectional ones, and the
/// separators of lines and paragraphs become U+FFFD.
[[nodiscard]] QString terminalText(const QString &text);
