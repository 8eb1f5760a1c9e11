// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// A text of no more than that many UTF-16 units, three at least: the rest of a longer one is an
/// ellipsis.
[[nodiscard]] QString cutText(const QString &text, qsizetype longest);

/// A text that is not the program's, as the cloud's or the user's, as it stands in a menu or on a
/// button: an ampersand in it is no mnemonic, and a long one is cut.
[[nodiscard]] QString menuText(const QString &text, qsizetype longest = 80);

/// The text of a menu's entry without what only menus show: "&Refresh\tF5" is "Refresh", "刷新(&R)"
/// is "刷新", "a && b" is "a & b".
[[nodiscard]] QString plainMenuText(const QString &text);
