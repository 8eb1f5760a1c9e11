// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QList>

class QTextStream;

/// Says on `errors` why no account could be opened: an errorLine() for each of the failures of a
/// SessionOpening, with what to do about it where its own words do not say that. Returns the exit
/// status of a program that ends with it: 2 where all is to be mended on this computer, 1 where
/// another try may help.
[[nodiscard]] int reportOpening(const QList<ApiError> &failures, QTextStream &errors);
