// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/reportexport.h"

#include "files/wholefile.h"
#include "pinned/report/reportformat.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

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

QList<Kind> allKinds()
{
    return {{Words::tr("CSV (*.csv)"), u"csv"_s, ReportFormat::Csv},
            {Words::tr("JSON (*.json)"), u"json"_s, ReportFormat::Json},
            {Words::tr("NDJSON (*.ndjson)"), u"ndjson"_s, ReportFormat::Ndjson},
            {Words::tr("Markdown (*.md)"), u"md"_s, ReportFormat::Markdown},
            {Words::tr("SARIF (*.sarif)"), u"sarif"_s, ReportFormat::Sarif},
            {Words::tr("JUnit (*.xml)"), u"xml"_s, ReportFormat::JUnit},
            {Words::tr("Text (*.txt)"), u"txt"_s, ReportFormat::Text}};
}

/// Who types another ending than that of the chosen kind means it.
Result<QString> write(const CheckReport &report, const QString &path, const Kind &chosen)
{
    const QList<Kind> kinds = allKinds();
    const QString suffix = QFileInfo(path).suffix();
    const auto typed = std::ranges::find(kinds, suffix, &Kind::suffix);
    const ReportFormat format = typed == kinds.end() ? chosen.format : typed->format;
    const QString whole = suffix.isEmpty() ? path + u'.' + chosen.suffix : path;
    return writeWholeFile(whole, writtenReport(report, format)).map([&whole] { return whole; });
}

} // namespace

void exportReport(const CheckReport &report, QWidget &parent,
                  const std::function<void(const Result<QString> &)> &tell)
{
    QStringList filters;
    for (const Kind &kind : allKinds())
        filters.append(kind.filter);
    auto *dialog = new QFileDialog(&parent, Words::tr("Export the Check"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectFile(u"pinned-ids.csv"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
                     [dialog, filters, report, tell](const QString &path) {
                         // A dialog of the desktop names none before one was chosen.
                         const auto chosen = std::max<qsizetype>(
                                 0, filters.indexOf(dialog->selectedNameFilter()));
                         tell(write(report, path, allKinds().at(chosen)));
                     });
    dialog->open();
}
