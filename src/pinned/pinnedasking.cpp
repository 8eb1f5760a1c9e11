// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/pinnedasking.h"

#include "core/queryrules.h"

using namespace Qt::StringLiterals;

PinnedAsking::PinnedAsking(ImageSource &source, QObject *parent) : QObject(parent)
{
    m_ids.setSource(&source);
    m_others.setSource(&source);
    connect(&m_ids, &ImageCatalog::summaryChanged, this, &PinnedAsking::takeIds);
    connect(&m_others, &ImageCatalog::summaryChanged, this, &PinnedAsking::takeOthers);
}

CatalogSummary PinnedAsking::summary() const
{
    return m_hasIds ? m_others.summary() : m_ids.summary();
}

bool PinnedAsking::isDone(const ImageCatalog &catalog)
{
    const CatalogSummary summary = catalog.summary();
    return summary.places > 0 && !summary.loading && !summary.hasMore;
}

QList<Image> PinnedAsking::imagesOf(const ImageCatalog &catalog)
{
    QList<Image> images;
    images.reserve(catalog.store().count());
    for (const ImageNumber number : catalog.store().numbers())
        images.append(catalog.store().at(number));
    return images;
}

void PinnedAsking::start(const QList<Place> &places, const QStringList &ids,
                         const QStringList &regions)
{
    m_facts.regions = regions;
    m_places = places;
    // Without ids the query would be for all images.
    if (ids.isEmpty() || !m_ids.search({.places = places, .imageIds = ids})) {
        m_hasIds = m_hasOthers = true;
        QMetaObject::invokeMethod(this, &PinnedAsking::finished, Qt::QueuedConnection);
        return;
    }
    m_ids.loadAll();
}

void PinnedAsking::takeIds()
{
    if (m_hasIds)
        return;
    emit progressed();
    if (!isDone(m_ids))
        return;
    m_hasIds = true;
    m_facts.asked = m_ids.places();
    for (const Image &image : imagesOf(m_ids))
        m_facts.images[image.imageId].append(image);
    const QStringList types = typesFound();
    const bool isAsked = !types.isEmpty() &&
                         m_others.search({.places = m_places,
                                          .filters = {{.name = u"image-type"_s, .values = types}}});
    if (isAsked)
        return m_others.loadAll();
    m_hasOthers = true;
    emit finished();
}

/// As many as a filter takes; there are but four.
QStringList PinnedAsking::typesFound() const
{
    QStringList types;
    for (const QList<Image> &images : m_facts.images) {
        for (const Image &image : images) {
            const bool isNew = !image.imageType.isEmpty() && !types.contains(image.imageType);
            if (isNew && types.size() < maxFilterValues)
                types.append(image.imageType);
        }
    }
    types.sort();
    return types;
}

void PinnedAsking::takeOthers()
{
    if (!m_hasIds || m_hasOthers)
        return;
    emit progressed();
    if (!isDone(m_others))
        return;
    m_hasOthers = true;
    m_facts.others = imagesOf(m_others);
    m_facts.othersAsked = m_others.places();
    emit finished();
}
