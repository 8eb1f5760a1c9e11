// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// A row for each finding, with a header, as RFC 4180 has it.
[[nodiscard]] QByteArray csvReport(const CheckReport &report);

/// The summary, a table of the findings that are not ok, the worst first, and what was not read.
/// Of very many findings it has the first thousand.
[[nodiscard]] QByteArray markdownReport(const CheckReport &report);
