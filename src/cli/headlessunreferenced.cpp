// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "cli/headlessunreferenced.h"

using namespace Qt::StringLiterals;

HeadlessUnreferenced::HeadlessUnreferenced(ImageSource &source, const FileScan &scan,
                                           QObject *parent)
    : QObject(parent), m_ids(distinctIds(scan.ids))
{
    m_report.files = scan.walk.files;
    m_report.skipped = scan.walk.skipped;
    m_report.fileErrors = scan.walk.errors;
    m_catalog.setSource(&source);
    connect(&m_catalog, &ImageCatalog::summaryChanged, this, &HeadlessUnreferenced::takeSummary);
}

void HeadlessUnreferenced::start(const QList<Place> &places)
{
    m_report.asked = places;
    m_report.showsProfiles = showsProfiles(places);
    const Result<void> started = m_catalog.search(
            {.places = places,
             .filters = {{.name = u"image-type"_s, .values = {u"PRIVATE_IMAGE"_s}}}});
    Q_ASSERT(started); // the places are those of the command line, and there is a source
    m_catalog.loadAll();
}

bool HeadlessUnreferenced::isNothingRead() const
{
    return m_catalog.summary().placesRead == 0;
}

void HeadlessUnreferenced::takeSummary()
{
    const CatalogSummary summary = m_catalog.summary();
    if (m_isFinished || summary.places == 0 || summary.loading || summary.hasMore)
        return;
    m_isFinished = true;
    QList<Image> images;
    for (const ImageNumber number : m_catalog.store().numbers())
        images.append(m_catalog.store().at(number));
    m_report.asOf = QDateTime::currentDateTimeUtc();
    m_report.ownImages = int(images.size());
    m_report.images = imagesWithoutId(images, m_ids);
    m_report.unread = unreadPlaces({.asked = m_catalog.places()});
    emit finished();
}
