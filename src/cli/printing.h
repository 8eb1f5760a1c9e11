// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QTextStream;

/// Writes to standard output, and returns the exit status: 1, with a line on `errors`, where that
/// cannot be written to.
[[nodiscard]] int print(const QString &text, QTextStream &errors);
