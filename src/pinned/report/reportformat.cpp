// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/reportformat.h"

#include "pinned/report/githubreport.h"
#include "pinned/report/jsonreport.h"
#include "pinned/report/junitreport.h"
#include "pinned/report/sarifreport.h"
#include "pinned/report/tablereport.h"
#include "pinned/report/textreport.h"

using namespace Qt::StringLiterals;

QStringList reportFormatWords()
{
    return {u"text"_s, u"json"_s,  u"ndjson"_s, u"csv"_s,
            u"md"_s,   u"sarif"_s, u"github"_s, u"junit"_s};
}

std::optional<ReportFormat> reportFormatOfWord(const QString &word)
{
    const qsizetype index = reportFormatWords().indexOf(word);
    if (index < 0)
        return std::nullopt;
    return ReportFormat(index);
}

QByteArray writtenReport(const CheckReport &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Text:
        return textReport(report);
    case ReportFormat::Json:
        return jsonReport(report);
    case ReportFormat::Ndjson:
        return ndjsonReport(report);
    case ReportFormat::Csv:
        return csvReport(report);
    case ReportFormat::Markdown:
        return markdownReport(report);
    case ReportFormat::Sarif:
        return sarifReport(report);
    case ReportFormat::GitHub:
        return gitHubReport(report);
    case ReportFormat::JUnit:
        return junitReport(report);
    }
    Q_UNREACHABLE();
}
