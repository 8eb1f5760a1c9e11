// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// A text for setToolTip() that is shown as it is and wraps: Qt takes one that looks like markup
/// for markup.
[[nodiscard]] QString plainToolTip(const QString &text);
