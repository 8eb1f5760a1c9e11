// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QJsonObject>

/// Answers DescribeRegions of region: knownRegionIds() with the vendor's names for them. Of the
/// parameters, Product must be "cvm", the one product that the demo has; Scene may be there and
/// changes nothing. The error is the service's refusal.
[[nodiscard]] Result<QJsonObject> regionListReply(const QByteArray &body, ServiceLanguage language);
