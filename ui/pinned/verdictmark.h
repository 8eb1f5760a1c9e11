// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/verdict.h"
#include "ui/style/statemark.h"

/// How a verdict is shown beside its word: an icon, and a color that repeats what they say.
[[nodiscard]] StateMark verdictMark(Verdict verdict);
