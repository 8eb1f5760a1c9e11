// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"

#include "catalog/feed/regionfeed.h"
#include "core/queryrules.h"

#include <algorithm>

ImageCatalog::ImageCatalog(QObject *parent) : QObject(parent) { }

QList<RegionStatus> ImageCatalog::regions() const
{
    QList<RegionStatus> statuses;
    statuses.reserve(m_feeds.size());
    for (const RegionFeed *feed : m_feeds)
        statuses.append(feed->status());
    return statuses;
}

CatalogSummary ImageCatalog::summary() const
{
    return summarize(regions());
}

bool ImageCatalog::canFetchMore() const
{
    return std::ranges::any_of(m_feeds, [](const RegionFeed *feed) {
        return feed->status().state == RegionState::Partial;
    });
}

void ImageCatalog::setSource(ImageSource *source)
{
    dropFeeds();
    m_source = source;
    m_query = {};
    emit cleared();
    emit summaryChanged();
}

void ImageCatalog::prepare(const QStringList &regions)
{
    if (m_source)
        m_source->prepare(regions);
}

Result<void> ImageCatalog::search(const ImageQuery &query)
{
    if (Result<void> checked = validateQuery(query); !checked)
        return checked;
    if (!m_source)
        return Failure(ApiError {.kind = ApiError::Kind::Credentials});

    dropFeeds();
    m_query = query;
    m_query.regions.removeDuplicates();
    m_query.imageIds.removeDuplicates();
    for (const QString &region : std::as_const(m_query.regions))
        addFeed(region);
    emit cleared();
    emit summaryChanged();
    return {};
}

void ImageCatalog::refresh()
{
    tellFeeds(&RegionFeed::refresh);
}

void ImageCatalog::fetchMore()
{
    tellFeeds(&RegionFeed::fetchMore);
}

void ImageCatalog::loadAll()
{
    tellFeeds(&RegionFeed::loadAll);
}

void ImageCatalog::stop()
{
    tellFeeds(&RegionFeed::stop);
}

void ImageCatalog::retry(const QString &region)
{
    const auto feed = std::ranges::find(m_feeds, region, [](const RegionFeed *candidate) {
        return candidate->status().region;
    });
    if (feed != m_feeds.end())
        (*feed)->retry();
}

void ImageCatalog::retryFailed()
{
    for (const RegionStatus &status : regions()) {
        if (status.state == RegionState::Failed)
            retry(status.region);
    }
}

void ImageCatalog::tellFeeds(void (RegionFeed::*command)())
{
    const QList<RegionFeed *> feeds = m_feeds;
    for (RegionFeed *feed : feeds) {
        // A slot that hears of the one before may have begun a new search.
        if (m_feeds.contains(feed))
            (feed->*command)();
    }
}

/// Deferred, because this may run inside a signal of one of them.
void ImageCatalog::dropFeeds()
{
    for (RegionFeed *feed : std::as_const(m_feeds)) {
        feed->disconnect(this);
        feed->stop();
        feed->deleteLater();
    }
    m_feeds.clear();
}

void ImageCatalog::addFeed(const QString &region)
{
    auto *feed = new RegionFeed(*m_source, m_query, region, this);
    connect(feed, &RegionFeed::pageLoaded, this,
            [this](const ImagePage &page) { emit imagesLoaded(page.images); });
    connect(feed, &RegionFeed::imagesGone, this,
            [this, region](const QStringList &imageIds) { emit imagesGone(region, imageIds); });
    connect(feed, &RegionFeed::statusChanged, this, [this, region] {
        emit regionChanged(region);
        emit summaryChanged();
    });
    m_feeds.append(feed);
    feed->start();
}
