// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

#include <QJsonArray>

/// Filters as the API writes them: [{"Name": "platform", "Values": ["Ubuntu"]}, …].
[[nodiscard]] QJsonArray filtersToJson(const QList<ImageFilter> &filters);
