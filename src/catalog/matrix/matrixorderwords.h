// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixorder.h"

/// By what a matrix is sorted, in words for settings, in no language: "name", "newest:desc",
/// "ap-seoul:desc". A place is called by its placeWord().

[[nodiscard]] QString matrixOrderWords(const MatrixOrder &order, const QList<PlaceStatus> &places);

/// What cannot be read, and a place that is none of these, is the usual order.
[[nodiscard]] MatrixOrder parseMatrixOrder(const QString &words, const QList<PlaceStatus> &places);
