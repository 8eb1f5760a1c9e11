// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QByteArray>

/// The map as `locals` of Terraform: local.cvm_images["web"].regions["ap-seoul"]. A gap is null,
/// and a comment says why.
[[nodiscard]] QByteArray matrixLocals(const MatrixTable &table);

/// The same as the value of a variable `cvm_images`.
[[nodiscard]] QByteArray matrixVariables(const MatrixTable &table);
