// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/window/panering.h"

class QMainWindow;

/// The panes of the main window, in their order on the screen, as its form and its rooms name them.
[[nodiscard]] QList<PaneRing::Pane> panesOf(const QMainWindow &window);
