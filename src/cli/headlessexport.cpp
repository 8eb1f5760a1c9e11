// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessexport.h"

#include "catalog/table/arranged.h"
#include "core/clocktext.h"
#include "core/errortext.h"

#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

HeadlessExport::HeadlessExport(const CommandLine &commandLine, ImageSource &source,
                               QTextStream &errors, bool showProgress, QObject *parent)
    : QObject(parent), m_commandLine(commandLine), m_errors(errors), m_showProgress(showProgress)
{
    m_catalog.setSource(&source);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &HeadlessExport::takeSummary);
}

void HeadlessExport::start()
{
    // The command line has checked the query, and there is a source: this cannot fail.
    const Result<void> started = m_catalog.search(m_commandLine.query);
    Q_ASSERT(started);
    m_catalog.loadAll();
}

void HeadlessExport::reportClockOffset(qint64 seconds)
{
    m_errors << clockOffsetText(seconds) << Qt::endl;
}

void HeadlessExport::takeSummary()
{
    const CatalogSummary summary = m_catalog.summary();
    if (m_isFinished)
        return;
    showProgressOf(summary);
    if (summary.loading || summary.hasMore)
        return;
    m_isFinished = true;
    if (m_showProgress)
        m_errors << Qt::endl;
    emit finished(conclude(summary));
}

HeadlessExport::ExitStatus HeadlessExport::conclude(const CatalogSummary &summary)
{
    for (const PlaceStatus &place : m_catalog.places())
        reportLosses(place);
    if (summary.placesRead == 0 && m_catalog.store().count() == 0)
        return NothingDone;
    if (const Result<ExportOutcome> written = writeFile(); !written) {
        m_errors << errorLine(written.error()) << Qt::endl;
        return NothingDone;
    }
    return summary.isReadWhole ? AllIsThere : SomeIsMissing;
}

void HeadlessExport::reportLosses(const PlaceStatus &place)
{
    if (place.error)
        m_errors << errorLine(*place.error) << Qt::endl;
    const auto report = [this, &place](const QString &loss) {
        m_errors << place.place.region << '\t' << loss << Qt::endl;
    };
    if (place.unreadable > 0)
        report(tr("%n entries are no readable image.", nullptr, place.unreadable));
    if (place.surplus > 0) {
        report(tr("%n images came beyond the total that the service told.", nullptr,
                  int(place.surplus)));
    }
    if (place.missing > 0) {
        report(tr("%n images of the total that the service told did not come.", nullptr,
                  int(place.missing)));
    }
    if (place.limit)
        report(placeLimitText(*place.limit));
}

Result<ExportOutcome> HeadlessExport::writeFile() const
{
    const ImageStore &store = m_catalog.store();
    const std::vector<ImageNumber> numbers =
            arranged(store, m_commandLine.find, m_commandLine.sort);
    const ImageSequence images(qsizetype(numbers.size()), [&store, &numbers](qsizetype place) {
        return store.at(numbers[size_t(place)]);
    });

    if (m_commandLine.exportPath != "-"_L1)
        return exportToFile(images, m_commandLine.exportOptions, m_commandLine.exportPath);
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly)) {
        return Failure(ApiError {.kind = ApiError::Kind::File, .message = output.errorString()});
    }
    return exportToDevice(images, m_commandLine.exportOptions, output);
}

void HeadlessExport::showProgressOf(const CatalogSummary &summary)
{
    if (!m_showProgress)
        return;
    // Back to the start of the line, so that each progress replaces the last.
    m_errors << '\r'
             << tr("%1 of %2 images, %3 of %4 regions")
                        .arg(summary.loaded)
                        .arg(summary.total)
                        .arg(summary.placesRead)
                        .arg(summary.places)
             << Qt::flush;
}
