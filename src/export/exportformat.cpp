// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportformat.h"

#include "export/csvwriter.h"
#include "export/jsonwriter.h"
#include "export/markdownwriter.h"
#include "export/tsvwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

template<typename Writer>
std::unique_ptr<ImageWriter> withOptions(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<Writer>(device, options);
}

template<typename Writer>
std::unique_ptr<ImageWriter> withColumns(QIODevice &device, const ExportOptions &options)
{
    return std::make_unique<Writer>(device, options.columns);
}

template<typename Writer>
std::unique_ptr<ImageWriter> withoutOptions(QIODevice &device, const ExportOptions &)
{
    return std::make_unique<Writer>(device);
}

// In the order of ExportFormat.
constexpr ExportFormatTraits rows[] = {
        {.format = ExportFormat::Csv,
         .name = QT_TRANSLATE_NOOP("Export", "CSV"),
         .word = "csv"_L1,
         .otherWord = {},
         .suffix = "csv"_L1,
         .hasColumns = true,
         .canHaveByteOrderMark = true,
         .canGuardFormulas = true,
         .canChooseSeparator = true,
         .canKeepLineBreaks = true,
         .canHaveNumbersAsText = true,
         .makeWriter = withOptions<CsvWriter>},
        {.format = ExportFormat::Tsv,
         .name = QT_TRANSLATE_NOOP("Export", "TSV"),
         .word = "tsv"_L1,
         .otherWord = {},
         .suffix = "tsv"_L1,
         .hasColumns = true,
         .canHaveByteOrderMark = true,
         .canGuardFormulas = true,
         .canChooseSeparator = false,
         .canKeepLineBreaks = false,
         .canHaveNumbersAsText = true,
         .makeWriter = withOptions<TsvWriter>},
        {.format = ExportFormat::Json,
         .name = QT_TRANSLATE_NOOP("Export", "JSON"),
         .word = "json"_L1,
         .otherWord = {},
         .suffix = "json"_L1,
         .hasColumns = false,
         .canHaveByteOrderMark = false,
         .canGuardFormulas = false,
         .canChooseSeparator = false,
         .canKeepLineBreaks = false,
         .canHaveNumbersAsText = false,
         .makeWriter = withoutOptions<JsonWriter>},
        {.format = ExportFormat::NdJson,
         .name = QT_TRANSLATE_NOOP("Export", "NDJSON"),
         .word = "ndjson"_L1,
         .otherWord = "jsonl"_L1,
         .suffix = "ndjson"_L1,
         .hasColumns = false,
         .canHaveByteOrderMark = false,
         .canGuardFormulas = false,
         .canChooseSeparator = false,
         .canKeepLineBreaks = false,
         .canHaveNumbersAsText = false,
         .makeWriter = withoutOptions<NdJsonWriter>},
        {.format = ExportFormat::Markdown,
         .name = QT_TRANSLATE_NOOP("Export", "Markdown"),
         .word = "md"_L1,
         .otherWord = "markdown"_L1,
         .suffix = "md"_L1,
         .hasColumns = true,
         .canHaveByteOrderMark = false,
         .canGuardFormulas = false,
         .canChooseSeparator = false,
         .canKeepLineBreaks = false,
         .canHaveNumbersAsText = false,
         .makeWriter = withColumns<MarkdownWriter>},
};

/// Here the compiler asks for a format that is new, and then for its row.
constexpr bool isFormat(ExportFormat value)
{
    switch (value) {
    case ExportFormat::Csv:
    case ExportFormat::Tsv:
    case ExportFormat::Json:
    case ExportFormat::NdJson:
    case ExportFormat::Markdown:
        return true;
    }
    return false;
}

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].format != ExportFormat(i))
            return false;
    }
    return !isFormat(ExportFormat(std::size(rows)));
}
static_assert(rowsFollowTheEnum());

constexpr bool isWhole(const ExportFormatTraits &row)
{
    return row.name && !row.word.isEmpty() && !row.suffix.isEmpty();
}
static_assert(std::ranges::all_of(rows, isWhole));

/// Whether the text is this word, in any case; never where there is none.
bool isWord(const QString &text, QLatin1StringView word)
{
    return !word.isEmpty() && text.compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

const ExportFormatTraits &formatTraits(ExportFormat format)
{
    return rows[std::size_t(format)];
}

QList<ExportFormat> allExportFormats()
{
    QList<ExportFormat> formats;
    formats.reserve(std::ssize(rows));
    for (const ExportFormatTraits &row : rows)
        formats.append(row.format);
    return formats;
}

QString formatName(ExportFormat format)
{
    return QCoreApplication::translate("Export", formatTraits(format).name);
}

Result<ExportFormat> parseExportFormat(const QString &text)
{
    for (const ExportFormatTraits &row : rows) {
        if (isWord(text, row.word) || isWord(text, row.otherWord))
            return row.format;
    }
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage,
            .message = QCoreApplication::translate("Export", "\"%1\" is not an export format.")
                               .arg(text),
            .field = u"format"_s});
}

std::optional<ExportFormat> formatOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const ExportFormatTraits &row : rows) {
        if (isWord(suffix, row.suffix) || isWord(suffix, row.otherWord))
            return row.format;
    }
    return std::nullopt;
}
