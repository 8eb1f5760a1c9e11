// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// A line for people, then one for each finding that is not ok, the worst first, as
/// "path:line:column: verdict: id message", and one for each map that lacks a region; of what is
/// but listed, "path:line:column: id region".
[[nodiscard]] QByteArray textReport(const CheckReport &report);
