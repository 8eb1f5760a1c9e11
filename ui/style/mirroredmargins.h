// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

/// Where a widget is written from right to left, puts the margins of its layouts on the other side,
/// once: Qt does so with all that is in a layout, but not with these.
void mirrorMargins(QWidget &widget);
