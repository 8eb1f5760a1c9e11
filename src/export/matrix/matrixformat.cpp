// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/matrix/matrixformat.h"

#include "export/matrix/matrixcsv.h"
#include "export/matrix/matrixhcl.h"
#include "export/matrix/matrixjson.h"
#include "export/matrix/matrixlists.h"
#include "export/matrix/matrixyaml.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct FormatRow
{
    MatrixFormat format;
    QLatin1StringView word;
    QLatin1StringView suffix;
    QLatin1StringView otherSuffix;
    const char *name;
};

// In the order of MatrixFormat.
constexpr FormatRow rows[] = {
        {MatrixFormat::Csv, "csv"_L1, "csv"_L1, {}, QT_TRANSLATE_NOOP("MatrixFormat", "CSV")},
        {MatrixFormat::Json,
         "json"_L1,
         "json"_L1,
         {},
         QT_TRANSLATE_NOOP("MatrixFormat", "JSON, a map of regions")},
        {MatrixFormat::Flat,
         "flat"_L1,
         "json"_L1,
         {},
         QT_TRANSLATE_NOOP("MatrixFormat", "JSON, a flat list")},
        {MatrixFormat::Yaml, "yaml"_L1, "yaml"_L1, "yml"_L1,
         QT_TRANSLATE_NOOP("MatrixFormat", "YAML")},
        {MatrixFormat::Hcl, "hcl"_L1, "tf"_L1, "hcl"_L1,
         QT_TRANSLATE_NOOP("MatrixFormat", "Terraform locals")},
        {MatrixFormat::Tfvars,
         "tfvars"_L1,
         "tfvars"_L1,
         {},
         QT_TRANSLATE_NOOP("MatrixFormat", "Terraform variables")},
        {MatrixFormat::Packer,
         "packer"_L1,
         "txt"_L1,
         {},
         QT_TRANSLATE_NOOP("MatrixFormat", "Packer, region:id")},
        {MatrixFormat::Markdown, "md"_L1, "md"_L1, "markdown"_L1,
         QT_TRANSLATE_NOOP("MatrixFormat", "Markdown")},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (rows[i].format != MatrixFormat(i))
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());

const FormatRow &rowOf(MatrixFormat format)
{
    return rows[std::size_t(format)];
}

} // namespace

QList<MatrixFormat> allMatrixFormats()
{
    QList<MatrixFormat> formats;
    for (const FormatRow &row : rows)
        formats.append(row.format);
    return formats;
}

QLatin1StringView matrixFormatWord(MatrixFormat format)
{
    return rowOf(format).word;
}

QString matrixFormatName(MatrixFormat format)
{
    return QCoreApplication::translate("MatrixFormat", rowOf(format).name);
}

QLatin1StringView matrixFormatSuffix(MatrixFormat format)
{
    return rowOf(format).suffix;
}

Result<MatrixFormat> parseMatrixFormat(const QString &word)
{
    for (const FormatRow &row : rows) {
        if (word.compare(row.word, Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return Failure(
            ApiError {.kind = ApiError::Kind::Usage,
                      .message = QCoreApplication::translate("MatrixFormat",
                                                             "\"%1\" is not a format of this file.")
                                         .arg(word),
                      .field = u"format"_s});
}

std::optional<MatrixFormat> matrixFormatOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    const auto is = [&suffix](QLatin1StringView word) {
        return !word.isEmpty() && suffix.compare(word, Qt::CaseInsensitive) == 0;
    };
    for (const FormatRow &row : rows) {
        if (is(row.suffix) || is(row.otherSuffix))
            return row.format;
    }
    return std::nullopt;
}

QByteArray matrixFile(const MatrixTable &table, MatrixFormat format, bool guardsFormulas)
{
    switch (format) {
    case MatrixFormat::Csv:
        return matrixCsv(table, guardsFormulas);
    case MatrixFormat::Json:
        return matrixJson(table);
    case MatrixFormat::Flat:
        return matrixFlatJson(table);
    case MatrixFormat::Yaml:
        return matrixYaml(table);
    case MatrixFormat::Hcl:
        return matrixLocals(table);
    case MatrixFormat::Tfvars:
        return matrixVariables(table);
    case MatrixFormat::Packer:
        return matrixPacker(table);
    case MatrixFormat::Markdown:
        return matrixMarkdown(table);
    }
    Q_UNREACHABLE();
}
