// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/columns/imagecolumns.h"
#include "export/exportcolumn.h"

/// The column of a file that holds what a column of the table shows.
[[nodiscard]] ExportColumn exportColumnFor(ImageColumn column);
