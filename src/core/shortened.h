// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// How many characters of a text that explains an error are kept; what people can read, and a few
/// times what the service sends.
inline constexpr qsizetype longestErrorText = 1000;

/// The text, or of a longer one the beginning and how much it was: "Denied by… (10 MB)".
[[nodiscard]] QString shortened(const QString &text);

/// The same of a text of which only the beginning is there, and that was `size` bytes.
[[nodiscard]] QString shortened(const QString &beginning, qint64 size);
