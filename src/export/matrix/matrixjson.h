// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixtable.h"

#include <QByteArray>

/// One object: "asOf", "regions", "unread" and "images", of which each has a map from each region
/// to what is there. What is missing for certain is null; what is not known has the status
/// "unknown".
[[nodiscard]] QByteArray matrixJson(const MatrixTable &table);

/// An array with an object for each image and region, of several accounts with the member "profile".
[[nodiscard]] QByteArray matrixFlatJson(const MatrixTable &table);
