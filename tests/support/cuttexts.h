// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QWidget;

/// What has less room in a window than its words need: labels, buttons, tabs and headings, each
/// with its text and the pixels. What says its whole text otherwise, as in a tool tip, may be cut,
/// and what is scrolled out of sight is no matter.
[[nodiscard]] QStringList cutTexts(const QWidget &window);
