// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/finding.h"
#include "ui/style/statemark.h"

/// How a verdict is shown beside its word: an icon, and a color that repeats what they say.
[[nodiscard]] StateMark verdictMark(Verdict verdict);

/// The word itself. An image that is not in the region meant is nowhere else, either, as far as that
/// could be read: "elsewhere" would promise a place.
[[nodiscard]] QString shownVerdict(const Finding &finding);
