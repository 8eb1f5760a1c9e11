// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

class QWidget;

/// Asks where to write a check to and in which format, and does it. Nothing where nobody wants it
/// any more. Error: File.
[[nodiscard]] Result<void> exportReport(const CheckReport &report, QWidget &parent);
