// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QByteArray>

/// Annotations for GitHub's runner, the worst first, at most ten of a kind, as it shows no more,
/// and how many more there are. See $GITHUB_STEP_SUMMARY for the others.
[[nodiscard]] QByteArray gitHubReport(const CheckReport &report);
