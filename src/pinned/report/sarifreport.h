// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// The findings that are not ok as SARIF 2.1.0, for code scanning. Paths are relative, with "/";
/// the fingerprints stay the same while other lines come and go. What is ignored or known is
/// suppressed.
[[nodiscard]] QByteArray sarifReport(const CheckReport &report);
