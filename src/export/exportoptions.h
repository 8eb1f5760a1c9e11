// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportcolumn.h"

/// The file formats that images are exported in.
enum class ExportFormat {
    Csv,    ///< RFC 4180, for spreadsheets and scripts.
    Json,   ///< One array of objects.
    NdJson, ///< One object a line.
};

/// How to export.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Csv;
    QList<ExportColumn> columns = allExportColumns(); ///< CSV only: at least one, in file order.
    bool byteOrderMark = false; ///< CSV only: lets Excel see that the file is UTF-8.
    bool formulaGuard = true;   ///< CSV only: see guardFormula().

    bool operator==(const ExportOptions &) const = default;
};

/// Reads "csv", "json" or "ndjson", in any case. Error: Usage, field "format".
[[nodiscard]] Result<ExportFormat> parseExportFormat(const QString &text);
