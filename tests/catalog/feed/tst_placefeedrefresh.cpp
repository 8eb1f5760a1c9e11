// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/feedfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class PlaceFeedRefreshTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place.emplace(); }
    void cleanup();

    void refreshesWhatWasRead();
    void looksForWhatMovedToALaterPage();
    void reportsGoneOnlyAtTheEnd();
    void refreshesEverythingWhenComplete();
    void nothingIsGoneBehindALimit();
    void keepsImagesWhenRefreshFails();
    void finishesARefreshThatWasStopped();

private:
    std::optional<FeedFixture> m_place;
};

/// Whoever drops a feed is asked for nothing any more.
void PlaceFeedRefreshTest::cleanup()
{
    m_place->feed.reset();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    m_place.reset();
}

void PlaceFeedRefreshTest::refreshesWhatWasRead()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 900);
    m_place->feed->fetchMore();
    m_place->answer(1, 900);

    m_place->feed->refresh();
    QCOMPARE(m_place->state(), PlaceState::Loading);
    QCOMPARE(m_place->feed->status().loaded, 200);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100}));
    m_place->answer(3, 900);
    m_place->answer(2, 900);
    QCOMPARE(m_place->state(), PlaceState::Partial);
    QCOMPARE(m_place->feed->status().loaded, 200);
    QCOMPARE(m_place->source.requests().size(), 4);
    QCOMPARE(gone.size(), 0);
}

void PlaceFeedRefreshTest::looksForWhatMovedToALaterPage()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 900);

    // A new image comes first and pushes number 99 to the second page.
    m_place->feed->refresh();
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 5000, 1) +
                                          makeImages(FeedFixture::seoul, 0, 99),
                                .totalCount = 901});
    QCOMPARE(m_place->state(), PlaceState::Loading);
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.succeed(2,
                            {.images = makeImages(FeedFixture::seoul, 99, 100), .totalCount = 901});
    QCOMPARE(m_place->state(), PlaceState::Partial);
    QCOMPARE(m_place->feed->status().loaded, 200);
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(gone.size(), 0);
}

void PlaceFeedRefreshTest::reportsGoneOnlyAtTheEnd()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 250);

    // Image 3 was deleted, so all others moved up.
    m_place->feed->refresh();
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 0, 3) +
                                          makeImages(FeedFixture::seoul, 4, 97),
                                .totalCount = 249});
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.succeed(
            2, {.images = makeImages(FeedFixture::seoul, 101, 100), .totalCount = 249});
    QCOMPARE(m_place->openOffsets(), QList<qint64> {200});
    QCOMPARE(gone.size(), 0);
    m_place->source.succeed(3,
                            {.images = makeImages(FeedFixture::seoul, 201, 49), .totalCount = 249});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000003"_s});
    QCOMPARE(m_place->feed->status().loaded, 249);
}

void PlaceFeedRefreshTest::refreshesEverythingWhenComplete()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 100);
    QCOMPARE(m_place->state(), PlaceState::Complete);

    // A new image comes first and pushes the last one to a second page.
    m_place->feed->refresh();
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 500, 1) +
                                          makeImages(FeedFixture::seoul, 0, 99),
                                .totalCount = 101});
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.succeed(2,
                            {.images = makeImages(FeedFixture::seoul, 99, 1), .totalCount = 101});
    QCOMPARE(gone.size(), 0);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 101);
}

/// Where the place is not read to its end, nobody knows, whatever was told of its total.
void PlaceFeedRefreshTest::nothingIsGoneBehindALimit()
{
    m_place->makeFeed({}, {.images = 150});
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 0, 100)});
    m_place->feed->loadAll();
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 100, 100)});
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::Images);

    // A hundred new ones come first, and push the last hundred behind the limit.
    m_place->feed->refresh();
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100}));
    m_place->source.succeed(2, {.images = makeImages(FeedFixture::seoul, 5000, 100)});
    m_place->source.succeed(3, {.images = makeImages(FeedFixture::seoul, 0, 100)});
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::Images);
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(gone.size(), 0);
    QCOMPARE(m_place->feed->status().loaded, 300);
}

void PlaceFeedRefreshTest::keepsImagesWhenRefreshFails()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->answer(0, 150);
    m_place->answer(1, 150);

    m_place->feed->refresh();
    m_place->source.succeed(2,
                            {.images = makeImages(FeedFixture::seoul, 1, 100), .totalCount = 149});
    m_place->source.fail(3, FeedFixture::serverError());
    QCOMPARE(m_place->state(), PlaceState::Failed);
    QCOMPARE(m_place->feed->status().loaded, 150);
    QCOMPARE(gone.size(), 0);

    m_place->feed->retry();
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.succeed(4,
                            {.images = makeImages(FeedFixture::seoul, 101, 49), .totalCount = 149});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000000"_s});
    QCOMPARE(m_place->feed->status().loaded, 149);
}

void PlaceFeedRefreshTest::finishesARefreshThatWasStopped()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 50);
    m_place->feed->refresh();
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Stopped);
    QCOMPARE(m_place->feed->status().loaded, 50);
    m_place->feed->retry();
    m_place->source.succeed(2, {.images = makeImages(FeedFixture::seoul, 0, 49), .totalCount = 49});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(m_place->state(), PlaceState::Complete);
}

QTEST_GUILESS_MAIN(PlaceFeedRefreshTest)
#include "tst_placefeedrefresh.moc"
