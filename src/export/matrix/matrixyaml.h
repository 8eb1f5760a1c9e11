// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QByteArray>

/// A map in YAML, in which all texts and keys are in double quotes; comments say what is the
/// matter with an entry, and which regions are not read whole.
[[nodiscard]] QByteArray matrixYaml(const MatrixTable &table);

/// The text as a double-quoted scalar on one line.
[[nodiscard]] QString yamlString(const QString &text);
