// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/catalogsummary.h"
#include "core/image.h"
#include "core/imagequery.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <QStringList>

class ImageSource;
class RegionFeed;

/// Asks all regions of a query, side by side, and reports the images as they come.
///
/// Each region goes its own way: one that fails stops no other, and what it had loaded stays. The
/// catalog keeps no images; ImageTableModel does.
class ImageCatalog final : public QObject
{
    Q_OBJECT

public:
    explicit ImageCatalog(QObject *parent = nullptr);

    /// The status of every region of the query, in its order.
    [[nodiscard]] QList<RegionStatus> regions() const;
    [[nodiscard]] CatalogSummary summary() const;
    /// The query last searched; without regions before the first.
    [[nodiscard]] const ImageQuery &query() const { return m_query; }
    /// Whether some region is Partial. One that failed or was stopped while it loaded is not, so
    /// that a view that asks for more on its own cannot turn a broken network into a storm of
    /// requests.
    [[nodiscard]] bool canFetchMore() const;

    /// Stops, clears, and forgets the query. The source is not owned, may be null, and must be
    /// replaced before it dies.
    void setSource(ImageSource *source);

    /// Tells the source, where there is one, that these regions may be asked soon.
    void prepare(const QStringList &regions);

    /// Drops the old rows and asks for the first page of every region at once. Errors: Usage, when
    /// the query breaks a limit of the API; Credentials, without a source. Then nothing changes.
    [[nodiscard]] Result<void> search(const ImageQuery &query);

    /// Asks the same again and keeps the rows: each region reads again what it had read (see
    /// RegionFeed::refresh()). Without a query it does nothing.
    void refresh();

    /// Asks for the next page of every region that is Partial.
    void fetchMore();
    void loadAll();
    /// Stops the regions that load; see RegionFeed::stop().
    void stop();
    /// Does something only where the region is Failed or Stopped.
    void retry(const QString &region);
    void retryFailed();

signals:
    /// There are no images any more; regions() are those of the new query.
    void cleared();
    /// An image may come again: the same region and id then replaces the earlier one.
    void imagesLoaded(const QList<Image> &images);
    /// After refresh(): these images of the region are no longer there.
    void imagesGone(const QString &region, const QStringList &imageIds);
    void regionChanged(const QString &region);
    void summaryChanged();

private:
    void tellFeeds(void (RegionFeed::*command)());
    void dropFeeds();
    void addFeed(const QString &region);

    ImageSource *m_source = nullptr;
    ImageQuery m_query;
    QList<RegionFeed *> m_feeds; ///< Children of this.
};
