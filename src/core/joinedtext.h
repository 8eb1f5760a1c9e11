// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

/// Texts put one after another as the program's language does it: with which comma, and whether
/// with a blank. Both leave out empty ones.

/// "Seoul, Tokyo, Frankfurt"; in Chinese, "首尔、东京、法兰克福".
[[nodiscard]] QString listText(const QStringList &entries);

/// Whole sentences, one after another; Chinese has no blank between them.
[[nodiscard]] QString sentencesText(const QStringList &sentences);
