// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/exportoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct FormatRow
{
    QLatin1StringView name;
    ExportFormat format;
};

constexpr FormatRow formatRows[] = {
        {"csv"_L1, ExportFormat::Csv},
        {"json"_L1, ExportFormat::Json},
        {"ndjson"_L1, ExportFormat::NdJson},
};

} // namespace

Result<ExportFormat> parseExportFormat(const QString &text)
{
    for (const FormatRow &row : formatRows) {
        if (text.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.format;
    }
    return Failure(ApiError {
            .kind = ApiError::Kind::Usage,
            .message =
                    QCoreApplication::translate("Export", "\"%1\" is no export format.").arg(text),
            .field = u"format"_s});
}
