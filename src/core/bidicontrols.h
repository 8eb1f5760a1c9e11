// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Characters that turn the direction of writing, in texts of the cloud. As they are they would
/// make "safe<U+202E>gnp.exe" read as "safeexe.png", and turn our own words beside it. Both
/// functions are for texts on their way to people only: files and the clipboard have each text as
/// it came.

/// Whether the character turns the direction, or ends what another one turned.
[[nodiscard]] bool isBidiControl(QChar character);

/// The text with U+FFFD, which everybody sees, in the place of each such character; as long as it
/// was.
[[nodiscard]] QString withVisibleControls(const QString &text);

/// The same as a part of a sentence of ours. One with such a character, or with letters that are
/// written from right to left, is between U+2068 and U+2069, so that it turns nothing beside it.
[[nodiscard]] QString isolated(const QString &text);
