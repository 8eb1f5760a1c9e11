// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QByteArray>

/// RFC 4180, with a column for each place: the id of the newest image there, or a gapWord().
[[nodiscard]] QByteArray matrixCsv(const MatrixTable &table, bool guardsFormulas);
