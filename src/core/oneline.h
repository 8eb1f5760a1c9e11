// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// The text on one line, for a cell of a table or a line of a log. Each line end (CR LF is one),
/// tab and other control character is a blank: none of them ends a line or a cell, and none
/// commands a terminal.
[[nodiscard]] QString onOneLine(const QString &text);

/// The text with a blank for each line end (CR LF is one) that any reader of lines knows, and all
/// else as it is: for a file, which has its texts unchanged where it can.
[[nodiscard]] QString withoutLineEnds(const QString &text);
