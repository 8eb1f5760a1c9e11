// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagequery.h"

/// Requests as commands of the vendor's command line tool, tccli, for a POSIX shell. They hold no
/// credential: tccli has its own.

/// The Limit of a request that names none.
inline constexpr int apiDefaultLimit = 20;

/// "tccli cvm DescribeImages --region ap-seoul --Limit 100": the request with those of its
/// parameters that are set; an Offset of 0 and a Limit of apiDefaultLimit are left out.
[[nodiscard]] QString requestAsTccli(const ImageRequest &request);

/// The text as one word of a POSIX shell: in single quotes unless it is letters, digits, dots,
/// hyphens and underscores alone.
[[nodiscard]] QString shellWord(const QString &text);
