// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/reportexport.h"

#include "files/wholefile.h"
#include "pinned/report/reportformat.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PinnedDialog)
};

struct Kind
{
    QString filter = {};
    QString suffix = {};
    ReportFormat format = ReportFormat::Csv;
};

} // namespace

Result<void> exportReport(const CheckReport &report, QWidget &parent)
{
    const QList<Kind> kinds = {{Words::tr("CSV (*.csv)"), u".csv"_s, ReportFormat::Csv},
                               {Words::tr("JSON (*.json)"), u".json"_s, ReportFormat::Json},
                               {Words::tr("NDJSON (*.ndjson)"), u".ndjson"_s, ReportFormat::Ndjson},
                               {Words::tr("Markdown (*.md)"), u".md"_s, ReportFormat::Markdown},
                               {Words::tr("SARIF (*.sarif)"), u".sarif"_s, ReportFormat::Sarif},
                               {Words::tr("JUnit (*.xml)"), u".xml"_s, ReportFormat::JUnit},
                               {Words::tr("Text (*.txt)"), u".txt"_s, ReportFormat::Text}};
    QStringList filters;
    for (const Kind &kind : kinds)
        filters.append(kind.filter);
    QString chosen;
    const QString path =
            QFileDialog::getSaveFileName(&parent, Words::tr("Export the Check"),
                                         u"pinned-ids.csv"_s, filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return {};
    const Kind &kind = kinds.at(qMax(0, filters.indexOf(chosen)));
    ReportFormat format = kind.format;
    for (const Kind &other : kinds) {
        if (path.endsWith(other.suffix))
            format = other.format;
    }
    const bool hasSuffix = !QFileInfo(path).suffix().isEmpty();
    return writeWholeFile(hasSuffix ? path : path + kind.suffix, writtenReport(report, format));
}
