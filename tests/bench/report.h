// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// What the benchmarks say on standard output, a line each, fields separated by tabs. run.sh makes
/// tables of them.

/// A target, and whether it is met.
void reportTarget(const QString &what, const QString &target, const QString &result, bool isMet);

/// A target that nothing can be said of here, and why: it is neither met nor missed.
void reportUnknown(const QString &what, const QString &target, const QString &why);

/// How much something takes at a number of rows, in this unit.
void reportGrowth(const QString &what, const QString &unit, int rows, double value);

/// "12.3".
[[nodiscard]] QString shortNumber(double value);
/// "12.3 ms".
[[nodiscard]] QString inMilliseconds(double value);
/// "8.1 ×".
[[nodiscard]] QString asRatio(double value);
