// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

class QTextStream;

/// Writes to standard output as writeToStandardOutput() does, and returns the exit status: 0, also
/// where the reader takes no more; and 1, with a line on `errors`, where it cannot be written.
[[nodiscard]] int print(const QString &text, QTextStream &errors);
[[nodiscard]] int print(const QByteArray &bytes, QTextStream &errors);
