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
    connect(&m_catalog, &ImageCatalog::imagesLoaded, this, &HeadlessExport::takeImages);
    connect(&m_catalog, &ImageCatalog::imagesGone, this, &HeadlessExport::dropImages);
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

void HeadlessExport::takeImages(const QList<Image> &images)
{
    for (const Image &image : images)
        m_images.insert_or_assign({image.region, image.imageId}, image);
}

void HeadlessExport::dropImages(const QString &region, const QStringList &imageIds)
{
    for (const QString &imageId : imageIds)
        m_images.erase({region, imageId});
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
    for (const RegionStatus &region : m_catalog.regions()) {
        if (region.error)
            m_errors << errorLine(*region.error) << Qt::endl;
        if (region.unreadable > 0) {
            m_errors << region.region << '\t'
                     << tr("%n entries are no readable image.", nullptr, region.unreadable)
                     << Qt::endl;
        }
        if (region.surplus > 0) {
            m_errors << region.region << '\t'
                     << tr("%n images came beyond the total that the service told.", nullptr,
                           int(region.surplus))
                     << Qt::endl;
        }
        if (region.missing > 0) {
            m_errors << region.region << '\t'
                     << tr("%n images moved while they were read and are missing.", nullptr,
                           int(region.missing))
                     << Qt::endl;
        }
    }
    if (summary.regionsRead == 0 && m_images.empty())
        return NothingDone;
    if (const Result<ExportOutcome> written = writeFile(); !written) {
        m_errors << errorLine(written.error()) << Qt::endl;
        return NothingDone;
    }
    const bool isComplete = summary.failed == 0 && summary.unreadable == 0 &&
                            summary.missing == 0 && summary.surplus == 0;
    return isComplete ? AllIsThere : SomeIsMissing;
}

/// Nobody needs the images after it.
Result<ExportOutcome> HeadlessExport::writeFile()
{
    QList<Image> images;
    images.reserve(qsizetype(m_images.size()));
    for (auto &[identity, image] : m_images)
        images.append(std::move(image));
    m_images.clear();
    images = arranged(std::move(images), m_commandLine.find, m_commandLine.sort);

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
                        .arg(summary.regionsRead)
                        .arg(summary.regions)
             << Qt::flush;
}
