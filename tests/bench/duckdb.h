// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/image.h"

#include <QList>
#include <QMap>
#include <QStringList>

/// What DuckDB takes for these images, so many times over, in one thread: a number for each task of
/// duckdb_baseline.mjs. Empty where the engine is not there, which is said on standard error.
[[nodiscard]] QMap<QString, double> duckDbFigures(const QList<Image> &images, int rounds,
                                                  const QStringList &tasks);

/// "DuckDB 12.3 ms", or that it is not there.
[[nodiscard]] QString duckDbText(const QMap<QString, double> &figures, const QString &task);
