// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "export/exportcolumn.h"

/// The file formats that images are exported in.
enum class ExportFormat {
    Csv,      ///< RFC 4180, for spreadsheets and scripts.
    Tsv,      ///< Tab-separated, a line a record.
    Json,     ///< One array of objects.
    NdJson,   ///< One object a line.
    Markdown, ///< A pipe table, for pages and tickets.
};

/// How to export.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Csv;
    /// CSV, TSV and Markdown only: at least one, in file order.
    QList<ImageColumn> columns = allExportColumns();
    bool byteOrderMark = false; ///< CSV and TSV only: lets Excel see that the file is UTF-8.
    bool formulaGuard = true;   ///< CSV and TSV only: see guardFormula().

    bool operator==(const ExportOptions &) const = default;
};

/// Every format, in the order to offer them in.
[[nodiscard]] QList<ExportFormat> allExportFormats();

/// The name for people: "CSV", "Markdown".
[[nodiscard]] QString formatName(ExportFormat format);

/// What the names of its files end in, after the dot: "csv", "md".
[[nodiscard]] QString formatSuffix(ExportFormat format);

/// Reads "csv", "tsv", "json", "ndjson", and "md" or "markdown", in any case.
/// Error: Usage, field "format".
[[nodiscard]] Result<ExportFormat> parseExportFormat(const QString &text);
