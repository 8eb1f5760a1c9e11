// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/matrix/matrixspot.h"

#include <QByteArray>

/// Where somebody is in a matrix, for settings.

[[nodiscard]] QByteArray matrixSpotToJson(const std::optional<MatrixSpot> &spot);
/// What cannot be read is none.
[[nodiscard]] std::optional<MatrixSpot> matrixSpotFromJson(const QByteArray &json);
