// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"

#include "catalog/feed/placefeed.h"
#include "core/queryrules.h"

#include <algorithm>
#include <utility>

namespace {

QList<Place> onceEach(const QList<Place> &places)
{
    QList<Place> once;
    for (const Place &place : places) {
        if (!once.contains(place))
            once.append(place);
    }
    return once;
}

} // namespace

ImageCatalog::ImageCatalog(QObject *parent, const PlaceLimits &limits)
    : QObject(parent), m_limits(limits)
{ }

QList<PlaceStatus> ImageCatalog::places() const
{
    QList<PlaceStatus> statuses;
    statuses.reserve(m_feeds.size());
    for (const PlaceFeed *feed : m_feeds)
        statuses.append(feed->status());
    return statuses;
}

CatalogSummary ImageCatalog::summary() const
{
    return summarize(places());
}

bool ImageCatalog::canFetchMore() const
{
    return std::ranges::any_of(m_feeds, [](const PlaceFeed *feed) {
        return feed->status().state == PlaceState::Partial;
    });
}

void ImageCatalog::setSource(ImageSource *source)
{
    dropFeeds();
    m_source = source;
    m_query = {};
    clearImages();
    emit cleared();
    emit summaryChanged();
}

void ImageCatalog::prepare(const QList<Place> &places)
{
    if (m_source)
        m_source->prepare(places);
}

Result<void> ImageCatalog::search(const ImageQuery &query)
{
    if (Result<void> checked = validateQuery(query); !checked)
        return checked;
    if (!m_source)
        return Failure(ApiError {.kind = ApiError::Kind::Credentials});

    dropFeeds();
    m_query = query;
    m_query.places = onceEach(m_query.places);
    m_query.imageIds.removeDuplicates();
    for (const Place &place : std::as_const(m_query.places))
        addFeed(place);
    clearImages();
    emit cleared();
    emit summaryChanged();
    return {};
}

void ImageCatalog::takeKept(const Place &place, QList<Image> images, const QDateTime &taken)
{
    if (PlaceFeed *feed = feedOf(place))
        feed->takeKept(std::move(images), taken);
}

void ImageCatalog::dropKept(const Place &place)
{
    PlaceFeed *feed = feedOf(place);
    if (!feed)
        return;
    QStringList imageIds;
    for (const ImageNumber number : m_store.numbersIn(place)) {
        if (m_store.isKept(number))
            imageIds.append(m_store.at(number).imageId);
    }
    feed->dropKept(imageIds);
}

void ImageCatalog::doubtKept(const Place &place)
{
    if (PlaceFeed *feed = feedOf(place))
        feed->doubtKept();
}

void ImageCatalog::refresh()
{
    tellFeeds(&PlaceFeed::refresh);
}

void ImageCatalog::fetchMore()
{
    tellFeeds(&PlaceFeed::fetchMore);
}

void ImageCatalog::loadAll()
{
    tellFeeds(&PlaceFeed::loadAll);
}

void ImageCatalog::stop()
{
    tellFeeds(&PlaceFeed::stop);
}

void ImageCatalog::retry(const Place &place)
{
    if (PlaceFeed *feed = feedOf(place))
        feed->retry();
}

void ImageCatalog::load(const Place &place)
{
    PlaceFeed *feed = feedOf(place);
    if (feed && feed->status().state == PlaceState::Failed)
        feed->retry();
    else if (feed)
        feed->loadAll();
}

void ImageCatalog::retryFailed()
{
    for (const PlaceStatus &status : places()) {
        if (status.state == PlaceState::Failed)
            retry(status.place);
    }
}

PlaceFeed *ImageCatalog::feedOf(const Place &place) const
{
    const auto feed = std::ranges::find(
            m_feeds, place, [](const PlaceFeed *candidate) { return candidate->status().place; });
    return feed == m_feeds.end() ? nullptr : *feed;
}

void ImageCatalog::tellFeeds(void (PlaceFeed::*command)())
{
    const QList<PlaceFeed *> feeds = m_feeds;
    for (PlaceFeed *feed : feeds) {
        // A slot that hears of the one before may have begun a new search.
        if (m_feeds.contains(feed))
            (feed->*command)();
    }
}

/// Deferred, because this may run inside a signal of one of them.
void ImageCatalog::dropFeeds()
{
    for (PlaceFeed *feed : std::as_const(m_feeds)) {
        feed->disconnect(this);
        feed->stop();
        feed->deleteLater();
    }
    m_feeds.clear();
}

void ImageCatalog::clearImages()
{
    m_unreadableValues.clear();
    m_store.clear();
}

void ImageCatalog::addFeed(const Place &place)
{
    auto *feed = new PlaceFeed(*m_source, m_query, place, m_limits, this);
    connect(feed, &PlaceFeed::pageLoaded, this, [this](const ImagePage &page, qint64 position) {
        m_unreadableValues.take(page.images);
        m_store.take(page.images, page.origin, position);
    });
    connect(feed, &PlaceFeed::keptTaken, this,
            [this](const QList<Image> &images, const QDateTime &taken) {
                m_unreadableValues.take(images);
                m_store.takeKept(images, taken);
            });
    connect(feed, &PlaceFeed::imagesGone, this, [this, place](const QStringList &imageIds) {
        m_unreadableValues.drop(place, imageIds);
        m_store.drop(place, imageIds);
    });
    connect(feed, &PlaceFeed::statusChanged, this, [this, place] {
        emit placeChanged(place);
        emit summaryChanged();
    });
    m_feeds.append(feed);
    feed->start();
}
