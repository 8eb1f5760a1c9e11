// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Whether a header of HTTP can hold the text as it is: visible characters of ASCII, blanks and
/// tabs. Anything else could end the header and begin another, or would come as something else.
[[nodiscard]] bool fitsHeader(const QString &text);
