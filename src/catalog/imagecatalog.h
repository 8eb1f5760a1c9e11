// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "catalog/store/imagestore.h"
#include "catalog/unreadablevalues.h"
#include "core/imagequery.h"
#include "core/result.h"

#include <QList>
#include <QObject>

class ImageSource;
class PlaceFeed;

/// Asks all places of a query, side by side, and puts the images into its store as they come.
///
/// Each place goes its own way: one that fails stops no other, and what it had loaded stays.
class ImageCatalog final : public QObject
{
    Q_OBJECT

public:
    explicit ImageCatalog(QObject *parent = nullptr, const PlaceLimits &limits = {});

    /// The images of all that was read. It is empty once cleared() fires.
    [[nodiscard]] const ImageStore &store() const { return m_store; }

    /// The status of every place of the query, in its order.
    [[nodiscard]] QList<PlaceStatus> places() const;
    [[nodiscard]] CatalogSummary summary() const;
    /// How many values of the loaded images were sent and cannot be shown.
    [[nodiscard]] int unreadableValues() const { return m_unreadableValues.count(); }
    /// The query last searched; without places before the first.
    [[nodiscard]] const ImageQuery &query() const { return m_query; }
    /// Whether some place is Partial. One that failed or was stopped while it loaded is not, so
    /// that a view that asks for more on its own cannot turn a broken network into a storm of
    /// requests.
    [[nodiscard]] bool canFetchMore() const;

    /// Stops, clears, and forgets the query. The source is not owned, may be null, and must be
    /// replaced before it dies.
    void setSource(ImageSource *source);

    /// Tells the source, where there is one, that these places may be asked soon.
    void prepare(const QList<Place> &places);

    /// Drops the images and asks for the first page of every place at once. Errors: Usage, when
    /// the query breaks a limit of the API; Credentials, without a source. Then nothing changes.
    [[nodiscard]] Result<void> search(const ImageQuery &query);

    /// Shows images of an earlier result of a place, which had all that there was at that time,
    /// until it is known what is there now; see PlaceFeed::takeKept(). Their places are filled in.
    /// Of a place that is not asked it does nothing.
    void takeKept(const Place &place, QList<Image> images, const QDateTime &taken);
    /// Takes those of them away again that have not come since.
    void dropKept(const Place &place);
    /// Says of them that it is not known whose they are; see PlaceStatus::isAccountUnsure.
    void doubtKept(const Place &place);

    /// Asks the same again and keeps the images: each place reads again what it had read (see
    /// PlaceFeed::refresh()). Without a query it does nothing.
    void refresh();

    /// Asks for the next page of every place that is Partial.
    void fetchMore();
    void loadAll();
    /// Stops the places that load; see PlaceFeed::stop().
    void stop();
    /// Does something only where the place is Failed or Stopped.
    void retry(const Place &place);
    /// Loads what is missing of a place: retries it where that is due, and else loads all of it.
    void load(const Place &place);
    void retryFailed();

signals:
    /// The store is empty; places() are those of the new query.
    void cleared();
    /// What came of a page is in the store by then.
    void placeChanged(const Place &place);
    void summaryChanged();

private:
    [[nodiscard]] PlaceFeed *feedOf(const Place &place) const;
    void tellFeeds(void (PlaceFeed::*command)());
    void dropFeeds();
    void clearImages();
    void addFeed(const Place &place);

    PlaceLimits m_limits;
    ImageStore m_store;
    UnreadableValues m_unreadableValues;
    ImageSource *m_source = nullptr;
    ImageQuery m_query;
    QList<PlaceFeed *> m_feeds; ///< Children of this.
};
