// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"
#include "core/result.h"

/// Reads the argument of --filter: NAME=VALUE[,VALUE…]. A backslash takes the special meaning from
/// the comma, equals sign or backslash behind it.
/// Error: Usage, field "filter".
[[nodiscard]] Result<ImageFilter> parseFilterArgument(const QString &text);

/// Splits at a separator that has no backslash before it, and keeps the backslashes.
[[nodiscard]] QStringList splitUnescaped(const QString &text, QChar separator);
