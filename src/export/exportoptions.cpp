// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportoptions.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct FormatRow
{
    ExportFormat format;
    QLatin1StringView suffix;
    const char *name;
};

// In the order of ExportFormat.
constexpr FormatRow formatRows[] = {
        {ExportFormat::Csv, "csv"_L1, QT_TRANSLATE_NOOP("Export", "CSV")},
        {ExportFormat::Tsv, "tsv"_L1, QT_TRANSLATE_NOOP("Export", "TSV")},
        {ExportFormat::Json, "json"_L1, QT_TRANSLATE_NOOP("Export", "JSON")},
        {ExportFormat::NdJson, "ndjson"_L1, QT_TRANSLATE_NOOP("Export", "NDJSON")},
        {ExportFormat::Markdown, "md"_L1, QT_TRANSLATE_NOOP("Export", "Markdown")},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < std::size(formatRows); ++i) {
        if (formatRows[i].format != static_cast<ExportFormat>(i))
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());

const FormatRow &rowOf(ExportFormat format)
{
    return formatRows[static_cast<std::size_t>(format)];
}

} // namespace

QList<ExportFormat> allExportFormats()
{
    QList<ExportFormat> formats;
    formats.reserve(std::ssize(formatRows));
    for (const FormatRow &row : formatRows)
        formats.append(row.format);
    return formats;
}

QString formatName(ExportFormat format)
{
    return QCoreApplication::translate("Export", rowOf(format).name);
}

QString formatSuffix(ExportFormat format)
{
    return rowOf(format).suffix;
}

Result<ExportFormat> parseExportFormat(const QString &text)
{
    if (text.compare("markdown"_L1, Qt::CaseInsensitive) == 0)
        return ExportFormat::Markdown;
    for (const FormatRow &row : formatRows) {
        if (text.compare(row.suffix, Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage,
            .message =
                    QCoreApplication::translate("Export", "\"%1\" is no export format.").arg(text),
            .field = u"format"_s});
}
