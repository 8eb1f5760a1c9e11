// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/feed/pagechain.h"
#include "catalog/feed/placestatus.h"
#include "core/imagesource.h"

#include <QObject>
#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

/// Reads the pages of one query in one place.
///
/// Pages have 100 images. An image may come twice, because the rows of the cloud can shift between
/// two pages: then the later one is the newer, and it counts once. When everything is read, but the
/// total changed meanwhile or is not what came, an image may have slipped through or be gone; then
/// everything is read again, once. What was loaded stays loaded when a page fails or the feed is
/// stopped. A place that is without end is read up to its limits, and is Complete with them.
class PlaceFeed final : public QObject
{
    Q_OBJECT

public:
    using State = PlaceState;

    /// The query must have passed validateQuery(). The source must live until stop() or the end of
    /// the feed.
    PlaceFeed(ImageSource &source, const ImageQuery &query, const Place &place,
              const PlaceLimits &limits, QObject *parent);

    [[nodiscard]] const PlaceStatus &status() const { return m_status; }

    /// Asks for the first page; with more than 100 image ids, for that of each portion of them.
    void start();

    /// Asks for the next page. Only in state Partial; else does nothing.
    void fetchMore();

    /// Asks for all remaining pages, side by side as soon as the total is known (the source keeps
    /// the rate limit). Where the replies have no total, one after the other. Does nothing when
    /// Complete or Failed.
    void loadAll();

    /// Cancels what is under way; Stopped then. Without anything under way the state stays as it
    /// is, so that a Partial feed can still be asked for more. Nothing goes on from loadAll().
    void stop();

    /// After Failed or Stopped: asks again for the pages that are missing, and for no other, unless
    /// loadAll() was under way when a page failed: then that goes on, too.
    void retry();

    /// Reads again as many pages as were read, side by side; everything, if the feed was Complete.
    /// If an image does not come again, it may have moved to a later page: the pages after are
    /// read, one by one, until all have come or the feed is Complete. What has not come then is
    /// gone for certain, and reported; unless less came than was told, as then it may be in that.
    void refresh();

    /// Takes images of an earlier result that had all that there was: they are shown until it is
    /// known what is there now. Pages are read to the end then, as in refresh() of what is
    /// Complete, and what has not come again is gone. Images that came already are newer, and stay.
    ///
    /// A result may come in several portions. When Complete it does nothing.
    void takeKept(QList<Image> images, const QDateTime &taken);
    /// Takes those away again that have not come since, which are these.
    void dropKept(const QStringList &imageIds);
    /// It is not known whose those are, whether they are there by now or not.
    void doubtKept();

signals:
    /// Of what takeKept() got, these are not newer already.
    void keptTaken(const QList<Image> &images, const QDateTime &taken);
    /// The first entry of the page has this position in the list of the place, from 0.
    void pageLoaded(const ImagePage &page, qint64 position);
    /// After everything was read again: these images did not come again. Or what dropKept() got.
    void imagesGone(const QStringList &imageIds);
    /// Fires after pageLoaded(), keptTaken() and imagesGone(), in which status() is already the new
    /// one.
    void statusChanged();

private:
    using PageId = std::pair<size_t, int>; ///< Chain and page.

    void ask(PageId id);
    void askNext();
    void askOn();
    void startOver();
    [[nodiscard]] qint64 unreadable() const;
    [[nodiscard]] qint64 cameNow() const;
    [[nodiscard]] qint64 cameInReadings() const;
    [[nodiscard]] std::optional<PlaceLimit> metLimit() const;
    void stopAt(PlaceLimit limit);
    void takeAnswer(PageId id);
    void takePage(PageId id, const ImagePage &page);
    [[nodiscard]] qint64 positionOf(PageId id) const;
    [[nodiscard]] State state() const;
    [[nodiscard]] std::optional<qint64> total() const;
    [[nodiscard]] bool updateStatus();
    void announceStatus();
    [[nodiscard]] QStringList takeGone();

    ImageSource &m_source;
    PlaceLimits m_limits;
    std::vector<PageChain> m_chains;
    std::map<PageId, PendingPtr<ImagePage>> m_underWay;
    QSet<QString> m_imageIds; ///< Of all images that were reported and are not gone.
    QSet<QString> m_seenIds;  ///< Of those that came since the first page was last asked for.
    QSet<QString> m_firstIds; ///< Of the reading before, if that did not add up.
    qint64 m_pages = 0;       ///< That came since then.
    qint64 m_bytes = 0;       ///< Of them.
    int m_barrenPages = 0;    ///< The last of them, without anything new.
    std::optional<PlaceLimit> m_limit;
    std::optional<ApiError> m_error;
    bool m_isReadingAgain = false;
    QDateTime m_keptTime; ///< Of the earlier result, while images of it may be left.
    bool m_isKeptDoubted = false;
    bool m_hasReadTwice = false; ///< Because it did not add up.
    bool m_wantsAll = false;
    bool m_stopped = false;
    PlaceStatus m_status;
};
