// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Text for a manual page, in the language of man pages.

/// As it stands in a paragraph: nothing of it is taken for a command of roff.
[[nodiscard]] QString roffText(const QString &text);

/// Something to type: bold, and with dashes that can be copied.
[[nodiscard]] QString roffBold(const QString &text);

/// Something to put in the place of it.
[[nodiscard]] QString roffItalic(const QString &text);
