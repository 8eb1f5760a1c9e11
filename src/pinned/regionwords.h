// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Regions in texts that people write.

/// The one known region that is named in a text, where that stands between characters that are
/// neither letters nor digits, in any case and with "_" for "-": "IMAGE_AP_SEOUL". A zone, such as
/// "ap-seoul-1", names its region. Empty if there is none, or more than one.
[[nodiscard]] QString regionNamedIn(const QString &text);

/// The region that a value is meant as, such as that of region = "ap-seoul": a known one, a zone of
/// it, or anything that looks like one, as there are new regions. Empty for none.
[[nodiscard]] QString regionOfValue(const QString &value);
