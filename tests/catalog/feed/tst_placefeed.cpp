// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/feedfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class PlaceFeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place.emplace(); }
    void cleanup();

    void readsPageAfterPage();
    void asksOnlyWhenPartial();
    void readsAnEmptyRegion();
    void loadsAllSideBySide();
    void remembersLoadAllUntilTheTotalIsKnown();
    void loadsAllWithoutTotalInTurn();
    void limitsWhatIsUnderWay();
    void asksForPortionsOfManyIds();
    void failsAndRetries();
    void waitsForTheOthersWhenOnePageFails();
    void resumesLoadAllOnRetry();
    void stops();
    void stopsWithoutTouchingTheEnds();
    void canBeAskedForMoreAfterAnIdleStop();
    void resumesAfterStop();
    void survivesDeletionWhileAsking();

private:
    std::optional<FeedFixture> m_place;
};

/// Whoever drops a feed is asked for nothing any more.
void PlaceFeedTest::cleanup()
{
    m_place->feed.reset();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    m_place.reset();
}

void PlaceFeedTest::readsPageAfterPage()
{
    QSignalSpy pages(m_place->feed.get(), &PlaceFeed::pageLoaded);
    QSignalSpy changes(m_place->feed.get(), &PlaceFeed::statusChanged);
    QCOMPARE(m_place->feed->status(), PlaceStatus {.place = {.region = FeedFixture::seoul}});

    m_place->feed->start();
    QCOMPARE(m_place->source.requests(),
             QList<ImageRequest> {ImageRequest {.place = {.region = FeedFixture::seoul}}});
    QCOMPARE(m_place->state(), PlaceState::Waiting);

    m_place->answer(0, 120);
    const PlaceStatus partial = {.place = {.region = FeedFixture::seoul},
                                 .state = PlaceState::Partial,
                                 .answered = true,
                                 .loaded = 100,
                                 .total = 120};
    QCOMPARE(m_place->feed->status(), partial);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_place->source.requests().size(), 1);

    m_place->feed->fetchMore();
    QCOMPARE(m_place->state(), PlaceState::Loading);
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->answer(1, 120);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 120);
    QCOMPARE(pages.size(), 2);
}

void PlaceFeedTest::asksOnlyWhenPartial()
{
    m_place->feed->start();
    m_place->feed->fetchMore();
    QCOMPARE(m_place->source.requests().size(), 1);
    m_place->answer(0, 300);
    m_place->feed->fetchMore();
    m_place->feed->fetchMore();
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.fail(1, FeedFixture::serverError());
    m_place->feed->fetchMore();
    QCOMPARE(m_place->source.requests().size(), 2);
}

void PlaceFeedTest::readsAnEmptyRegion()
{
    m_place->feed->start();
    m_place->answer(0, 0);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().total, 0);
}

void PlaceFeedTest::loadsAllSideBySide()
{
    m_place->feed->start();
    m_place->answer(0, 450);
    m_place->feed->loadAll();
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200, 300, 400}));
    for (const int number : {3, 1, 4, 2})
        m_place->answer(number, 450);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 450);
    QCOMPARE(m_place->source.requests().size(), 5);
}

void PlaceFeedTest::remembersLoadAllUntilTheTotalIsKnown()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    QCOMPARE(m_place->source.requests().size(), 1);
    m_place->answer(0, 300);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::loadsAllWithoutTotalInTurn()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 0, 100)});
    QCOMPARE(m_place->feed->status().total, std::nullopt);
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 100, 100)});
    QCOMPARE(m_place->openOffsets(), QList<qint64> {200});
    m_place->source.succeed(2, {});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().total, 200);
}

void PlaceFeedTest::limitsWhatIsUnderWay()
{
    m_place->feed->start();
    m_place->source.succeed(
            0, {.images = makeImages(FeedFixture::seoul, 0, 100), .totalCount = 1'000'000'000'000});
    m_place->feed->loadAll();
    QCOMPARE(m_place->source.openRequests().size(), 100);
    m_place->source.succeed(2, {.totalCount = 1'000'000'000'000});
    QCOMPARE(m_place->source.openRequests().size(), 100);
    QCOMPARE(m_place->openOffsets().constLast(), 100 * 101);
}

void PlaceFeedTest::asksForPortionsOfManyIds()
{
    ImageQuery query;
    for (const Image &image : makeImages(FeedFixture::seoul, 0, 130))
        query.imageIds.append(image.imageId);
    m_place->makeFeed(query);

    m_place->feed->start();
    QCOMPARE(m_place->source.requests().size(), 2);
    QCOMPARE(m_place->source.requests().at(1).imageIds.size(), 30);
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 100, 30), .totalCount = 30});
    QCOMPARE(m_place->feed->status().total, std::nullopt);
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 0, 90), .totalCount = 90});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().total, 120);
    QCOMPARE(m_place->feed->status().loaded, 120);
}

void PlaceFeedTest::failsAndRetries()
{
    m_place->feed->start();
    m_place->source.fail(0, FeedFixture::serverError());
    ApiError expected = FeedFixture::serverError();
    expected.place.region = FeedFixture::seoul;
    QCOMPARE(m_place->state(), PlaceState::Failed);
    QCOMPARE(m_place->feed->status().error, expected);

    m_place->feed->loadAll();
    QCOMPARE(m_place->source.requests().size(), 1);
    m_place->feed->retry();
    QCOMPARE(m_place->state(), PlaceState::Waiting);
    QCOMPARE(m_place->feed->status().error, std::nullopt);
    QCOMPARE(m_place->openOffsets(), QList<qint64> {0});
    m_place->answer(1, 20);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    m_place->feed->retry();
    QCOMPARE(m_place->source.requests().size(), 2);
}

void PlaceFeedTest::waitsForTheOthersWhenOnePageFails()
{
    m_place->feed->start();
    m_place->answer(0, 500);
    m_place->feed->loadAll();
    m_place->source.fail(2, FeedFixture::serverError());
    QCOMPARE(m_place->state(), PlaceState::Loading);
    m_place->answer(1, 500);
    m_place->answer(4, 500);
    m_place->source.fail(3, FeedFixture::serverError());
    QCOMPARE(m_place->state(), PlaceState::Failed);
    QCOMPARE(m_place->feed->status().loaded, 300);

    m_place->feed->retry();
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {200, 300}));
}

void PlaceFeedTest::resumesLoadAllOnRetry()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->source.fail(0, FeedFixture::serverError());
    m_place->feed->retry();
    m_place->answer(1, 300);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::stops()
{
    QSignalSpy pages(m_place->feed.get(), &PlaceFeed::pageLoaded);
    m_place->feed->start();
    m_place->answer(0, 400);
    m_place->feed->loadAll();
    m_place->feed->stop();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(m_place->state(), PlaceState::Stopped);
    QCOMPARE(m_place->feed->status().loaded, 100);
    m_place->feed->fetchMore();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(pages.size(), 1);
}

void PlaceFeedTest::stopsWithoutTouchingTheEnds()
{
    m_place->feed->start();
    m_place->answer(0, 10);
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Complete);

    m_place->makeFeed();
    m_place->feed->start();
    m_place->source.fail(1, FeedFixture::serverError());
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Failed);
}

void PlaceFeedTest::canBeAskedForMoreAfterAnIdleStop()
{
    m_place->feed->start();
    m_place->answer(0, 300);
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Partial);
    m_place->feed->fetchMore();
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
}

void PlaceFeedTest::resumesAfterStop()
{
    m_place->feed->start();
    m_place->answer(0, 300);
    m_place->feed->fetchMore();
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Stopped);
    m_place->feed->retry();
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});

    m_place->feed->stop();
    m_place->feed->loadAll();
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::survivesDeletionWhileAsking()
{
    m_place->feed->start();
    m_place->answer(0, 300);
    m_place->feed->loadAll();
    m_place->feed.reset();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
}

QTEST_GUILESS_MAIN(PlaceFeedTest)
#include "tst_placefeed.moc"
