// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"
#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>

/// Reads the body of a DescribeImages request and checks it as the service does: JSON types,
/// unknown parameters, the limits of the API page, the shape of ids, the filters' names, the
/// instance type. The error is the service's refusal. Absent parameters take the API's defaults
/// (Offset 0, Limit 20).
[[nodiscard]] Result<ImageRequest>
readImageParameters(const QByteArray &body, const QString &region, ServiceLanguage language);
