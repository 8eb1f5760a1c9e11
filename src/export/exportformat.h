// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"

#include <QLatin1StringView>
#include <QList>

#include <memory>
#include <optional>

class ImageWriter;
class QIODevice;
struct ExportOptions;

/// The file formats that images are exported in, in the order to offer them in.
enum class ExportFormat {
    Csv,      ///< RFC 4180, for spreadsheets and scripts.
    Tsv,      ///< Tab-separated, a line a record.
    Json,     ///< One array of objects.
    NdJson,   ///< One object a line.
    Markdown, ///< A pipe table, for pages and tickets.
};

/// All there is to know of a format. Command line, dialog and files read it here, so that a new
/// format is a row of exportformat.cpp and a writer.
struct ExportFormatTraits
{
    ExportFormat format;
    const char *name;            ///< In English; for people see formatName().
    QLatin1StringView word;      ///< On the command line and in settings: "ndjson".
    QLatin1StringView otherWord; ///< One that is understood, too; where there is none, empty.
    QLatin1StringView suffix;    ///< What the names of its files end in, after the dot: "md".
    bool hasColumns;             ///< It is a table, whose columns can be chosen.
    bool canHaveByteOrderMark;
    bool canGuardFormulas; ///< A spreadsheet opens it, and would run formulas: see guardFormula().
    bool canChooseSeparator;
    bool canKeepLineBreaks;
    bool canHaveNumbersAsText; ///< A spreadsheet opens it, and would round numbers.
    /// The device must be open and outlive the writer.
    std::unique_ptr<ImageWriter> (&makeWriter)(QIODevice &device, const ExportOptions &options);
};

[[nodiscard]] const ExportFormatTraits &formatTraits(ExportFormat format);

/// Every format, in order.
[[nodiscard]] QList<ExportFormat> allExportFormats();

/// The name for people: "CSV", "Markdown".
[[nodiscard]] QString formatName(ExportFormat format);

/// Reads the word of a format, or its other one, in any case. Error: Usage, field "format".
[[nodiscard]] Result<ExportFormat> parseExportFormat(const QString &text);

/// The format of a file by the ending of its name, which is a format's suffix or other word.
[[nodiscard]] std::optional<ExportFormat> formatOfFile(const QString &path);
