// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/table/columnlayout.h"

/// Fits the names and systems of the usual layout to a room, in pixels, which is what the table has
/// beside the filters and the details: where the columns up to the state need more, these two give
/// way, down to what can still be read, and that of profiles with them, where it is shown; where
/// there is room beyond the image id, names get some of it. `scale` is that of the widths, 1 in the
/// usual font.
void fitColumns(ColumnLayout &layout, int room, double scale);
