// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecolumns.h"
#include "export/exportcolumn.h"

#include <QList>

class QHeaderView;

/// The column of a file that holds what a column of the table shows.
[[nodiscard]] ExportColumn exportColumnFor(ImageColumn column);

/// The visible columns of the table, in their order, as columns of a file.
[[nodiscard]] QList<ExportColumn> visibleExportColumns(const QHeaderView &header);
