// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/cellseparator.h"
#include "export/exportcolumn.h"
#include "export/exportformat.h"

/// How to export. What the traits of the format say it has not, or cannot, is passed over.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Csv;
    QList<ImageColumn> columns = usualExportColumns(false); ///< At least one, in file order.
    bool byteOrderMark = false; ///< Lets Excel see that the file is UTF-8.
    bool formulaGuard = true;   ///< See guardFormula().
    CellSeparator separator = CellSeparator::Comma;
    bool keepsLineBreaks = true; ///< In cells; else they are withoutLineEnds().
    bool numbersAsText = false;  ///< See textNumber().

    bool operator==(const ExportOptions &) const = default;
};
