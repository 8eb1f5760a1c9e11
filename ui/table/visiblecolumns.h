// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportcolumn.h"

#include <QList>

class QHeaderView;

/// The visible columns of the table, in their order, as columns of a file.
[[nodiscard]] QList<ExportColumn> visibleExportColumns(const QHeaderView &header);
