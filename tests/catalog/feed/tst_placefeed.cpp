// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/placefeed.h"

#include "support/fakeimagesource.h"

#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

ApiError serverError()
{
    return {.kind = ApiError::Kind::Service, .code = u"InternalError"_s};
}

} // namespace

class PlaceFeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsPageAfterPage();
    void asksOnlyWhenPartial();
    void readsAnEmptyRegion();
    void loadsAllSideBySide();
    void remembersLoadAllUntilTheTotalIsKnown();
    void loadsAllWithoutTotalInTurn();
    void limitsWhatIsUnderWay();
    void endsWithATotalThatIsNonsense_data();
    void endsWithATotalThatIsNonsense();
    void endsWithoutTotalWhenNothingIsNew();
    void goesOnWhenTheTotalGrows();
    void losesNothingWhenTheTotalShrinks();
    void asksForPortionsOfManyIds();
    void countsAnImageOnce();
    void countsWhatIsMissing();
    void findsWhatSlippedThrough();
    void countsWhatIsTooMuch();
    void goesOnReadingTwiceAfterAFailure();
    void doesNotMissTheUnreadable();
    void failsAndRetries();
    void waitsForTheOthersWhenOnePageFails();
    void resumesLoadAllOnRetry();
    void stops();
    void stopsWithoutTouchingTheEnds();
    void canBeAskedForMoreAfterAnIdleStop();
    void resumesAfterStop();
    void survivesDeletionWhileAsking();
    void refreshesWhatWasRead();
    void looksForWhatMovedToALaterPage();
    void reportsGoneOnlyAtTheEnd();
    void refreshesEverythingWhenComplete();
    void keepsImagesWhenRefreshFails();
    void finishesARefreshThatWasStopped();

private:
    void makeFeed(const ImageQuery &query = {});
    /// Answers the request with the images of its place among `total`.
    void answer(int number, int total);
    [[nodiscard]] QList<qint64> openOffsets() const;
    [[nodiscard]] PlaceFeed::State state() const { return m_feed->status().state; }

    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<PlaceFeed> m_feed;
};

void PlaceFeedTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    makeFeed();
}

void PlaceFeedTest::cleanup()
{
    m_feed.reset();
    QCOMPARE(m_source->openRequests(), QList<int>());
}

void PlaceFeedTest::makeFeed(const ImageQuery &query)
{
    m_feed = std::make_unique<PlaceFeed>(*m_source, query, Place {.region = seoul}, nullptr);
}

void PlaceFeedTest::answer(int number, int total)
{
    const ImageRequest request = m_source->requests().at(number);
    const int offset = int(request.offset);
    const int count = std::clamp(total - offset, 0, request.limit);
    m_source->succeed(number, {.images = makeImages(seoul, offset, count), .totalCount = total});
}

QList<qint64> PlaceFeedTest::openOffsets() const
{
    QList<qint64> offsets;
    for (const int number : m_source->openRequests())
        offsets.append(m_source->requests().at(number).offset);
    return offsets;
}

void PlaceFeedTest::readsPageAfterPage()
{
    QSignalSpy pages(m_feed.get(), &PlaceFeed::pageLoaded);
    QSignalSpy changes(m_feed.get(), &PlaceFeed::statusChanged);
    QCOMPARE(m_feed->status(), PlaceStatus {.place = {.region = seoul}});

    m_feed->start();
    QCOMPARE(m_source->requests(), QList<ImageRequest> {ImageRequest {.place = {.region = seoul}}});
    QCOMPARE(state(), PlaceFeed::State::Waiting);

    answer(0, 120);
    const PlaceStatus partial = {.place = {.region = seoul},
                                 .state = PlaceState::Partial,
                                 .answered = true,
                                 .loaded = 100,
                                 .total = 120};
    QCOMPARE(m_feed->status(), partial);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_source->requests().size(), 1);

    m_feed->fetchMore();
    QCOMPARE(state(), PlaceFeed::State::Loading);
    QCOMPARE(openOffsets(), QList<qint64> {100});
    answer(1, 120);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 120);
    QCOMPARE(pages.size(), 2);
}

void PlaceFeedTest::asksOnlyWhenPartial()
{
    m_feed->start();
    m_feed->fetchMore();
    QCOMPARE(m_source->requests().size(), 1);
    answer(0, 300);
    m_feed->fetchMore();
    m_feed->fetchMore();
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->fail(1, serverError());
    m_feed->fetchMore();
    QCOMPARE(m_source->requests().size(), 2);
}

void PlaceFeedTest::readsAnEmptyRegion()
{
    m_feed->start();
    answer(0, 0);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().total, 0);
}

void PlaceFeedTest::loadsAllSideBySide()
{
    m_feed->start();
    answer(0, 450);
    m_feed->loadAll();
    QCOMPARE(openOffsets(), (QList<qint64> {100, 200, 300, 400}));
    for (const int number : {3, 1, 4, 2})
        answer(number, 450);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 450);
    QCOMPARE(m_source->requests().size(), 5);
}

void PlaceFeedTest::remembersLoadAllUntilTheTotalIsKnown()
{
    m_feed->start();
    m_feed->loadAll();
    QCOMPARE(m_source->requests().size(), 1);
    answer(0, 300);
    QCOMPARE(openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::loadsAllWithoutTotalInTurn()
{
    m_feed->start();
    m_feed->loadAll();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100)});
    QCOMPARE(m_feed->status().total, std::nullopt);
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->succeed(1, {.images = makeImages(seoul, 100, 100)});
    QCOMPARE(openOffsets(), QList<qint64> {200});
    m_source->succeed(2, {});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().total, 200);
}

void PlaceFeedTest::limitsWhatIsUnderWay()
{
    m_feed->start();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 1'000'000'000'000});
    m_feed->loadAll();
    QCOMPARE(m_source->openRequests().size(), 100);
    m_source->succeed(2, {.totalCount = 1'000'000'000'000}); // Empty: there is no more.
    QCOMPARE(openOffsets(), QList<qint64> {100}); // What is behind the end need not come.
}

void PlaceFeedTest::endsWithATotalThatIsNonsense_data()
{
    QTest::addColumn<ImagePage>("others");

    const auto page = [](int first, int count, int unreadable) {
        return ImagePage {.images = makeImages(seoul, first, count), .unreadable = unreadable};
    };
    QTest::newRow("empty pages") << page(0, 0, 0);
    QTest::newRow("the first page again") << page(0, 100, 0);
    QTest::newRow("nothing readable") << page(0, 0, 100);
}

void PlaceFeedTest::endsWithATotalThatIsNonsense()
{
    QFETCH(ImagePage, others);
    m_feed->start();
    m_feed->loadAll();
    for (int rounds = 0; rounds < 1000 && !m_source->openRequests().isEmpty(); ++rounds) {
        const int number = m_source->openRequests().constFirst();
        const bool isFirst = m_source->requests().at(number).offset == 0;
        ImagePage page = isFirst ? ImagePage {.images = makeImages(seoul, 0, 100)} : others;
        page.totalCount = 2'000'000'000;
        m_source->succeed(number, page);
    }
    QCOMPARE(m_source->openRequests(), QList<int>());
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 100);
    QCOMPARE(m_feed->status().missing, 2'000'000'000 - 100 - m_feed->status().unreadable);
    QVERIFY(m_source->requests().size() <= 2 * 105);
}

void PlaceFeedTest::endsWithoutTotalWhenNothingIsNew()
{
    m_feed->start();
    m_feed->loadAll();
    for (int number = 0; number < 20 && !m_source->openRequests().isEmpty(); ++number) {
        m_source->succeed(m_source->openRequests().constFirst(),
                          {.images = makeImages(seoul, 0, 100)});
    }
    // Three pages with nothing new, twice: more came than there are images.
    QCOMPARE(m_source->requests().size(), 8);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 100);
}

void PlaceFeedTest::goesOnWhenTheTotalGrows()
{
    m_feed->start();
    m_feed->loadAll();
    answer(0, 200);
    answer(1, 350);
    QCOMPARE(openOffsets(), (QList<qint64> {200, 300}));
    answer(2, 350);
    answer(3, 350);
    // Something has shifted, so it is read once more.
    QCOMPARE(openOffsets(), (QList<qint64> {0, 100, 200, 300}));
    QCOMPARE(state(), PlaceFeed::State::Loading);
    for (const int number : m_source->openRequests())
        answer(number, 350);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 350);
}

void PlaceFeedTest::losesNothingWhenTheTotalShrinks()
{
    QSignalSpy pages(m_feed.get(), &PlaceFeed::pageLoaded);
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 150);
    // Image 5 is deleted, and number 100 slides to the first page: as many came as were told.
    m_feed->fetchMore();
    m_source->succeed(1, {.images = makeImages(seoul, 101, 49), .totalCount = 149});
    QCOMPARE(openOffsets(), (QList<qint64> {0, 100}));
    m_source->succeed(
            2, {.images = makeImages(seoul, 0, 5) + makeImages(seoul, 6, 95), .totalCount = 149});
    m_source->succeed(3, {.images = makeImages(seoul, 101, 49), .totalCount = 149});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 149);
    QCOMPARE(m_feed->status().missing, 0);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000005"_s});
    QCOMPARE(pages.size(), 4);
}

void PlaceFeedTest::asksForPortionsOfManyIds()
{
    ImageQuery query;
    for (const Image &image : makeImages(seoul, 0, 130))
        query.imageIds.append(image.imageId);
    makeFeed(query);

    m_feed->start();
    QCOMPARE(m_source->requests().size(), 2);
    QCOMPARE(m_source->requests().at(1).imageIds.size(), 30);
    m_source->succeed(1, {.images = makeImages(seoul, 100, 30), .totalCount = 30});
    QCOMPARE(m_feed->status().total, std::nullopt);
    m_source->succeed(0, {.images = makeImages(seoul, 0, 90), .totalCount = 90});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().total, 120);
    QCOMPARE(m_feed->status().loaded, 120);
}

void PlaceFeedTest::countsAnImageOnce()
{
    m_feed->start();
    answer(0, 150);
    m_feed->fetchMore();
    m_source->succeed(1, {.images = makeImages(seoul, 99, 51), .totalCount = 151});
    QCOMPARE(m_feed->status().loaded, 150);
}

void PlaceFeedTest::countsWhatIsMissing()
{
    m_feed->start();
    answer(0, 150);
    QCOMPARE(m_feed->status().missing, 0);
    m_feed->fetchMore();
    m_source->succeed(1, {.images = makeImages(seoul, 98, 50), .totalCount = 150});
    QCOMPARE(state(), PlaceFeed::State::Loading);
    QCOMPARE(m_feed->status().missing, 0);
    QCOMPARE(openOffsets(), (QList<qint64> {0, 100}));
    answer(2, 150);
    m_source->succeed(3, {.images = makeImages(seoul, 98, 50), .totalCount = 150});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().missing, 2);
    QCOMPARE(m_source->requests().size(), 4);

    // Asked by a person, it looks again, and again twice.
    m_feed->refresh();
    answer(4, 150);
    m_source->succeed(5, {.images = makeImages(seoul, 98, 50), .totalCount = 150});
    QCOMPARE(openOffsets(), (QList<qint64> {0, 100}));
}

void PlaceFeedTest::findsWhatSlippedThrough()
{
    m_feed->start();
    m_feed->loadAll();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 150});
    m_source->succeed(1, {.images = makeImages(seoul, 98, 50), .totalCount = 150});
    answer(2, 150);
    answer(3, 150);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 150);
    QCOMPARE(m_feed->status().missing, 0);
}

void PlaceFeedTest::countsWhatIsTooMuch()
{
    m_feed->start();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 7), .totalCount = 5});
    QCOMPARE(openOffsets(), QList<qint64> {0});
    m_source->succeed(1, {.images = makeImages(seoul, 0, 7), .totalCount = 5});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 7);
    QCOMPARE(m_feed->status().surplus, 2);
    QCOMPARE(m_feed->status().missing, 0);
}

void PlaceFeedTest::goesOnReadingTwiceAfterAFailure()
{
    m_feed->start();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 5), .totalCount = 6});
    m_source->fail(1, serverError());
    QCOMPARE(state(), PlaceFeed::State::Failed);
    QCOMPARE(m_feed->status().loaded, 5);
    m_feed->retry();
    m_source->succeed(2, {.images = makeImages(seoul, 0, 6), .totalCount = 6});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 6);
    QCOMPARE(m_source->openRequests(), QList<int>());
}

void PlaceFeedTest::doesNotMissTheUnreadable()
{
    m_feed->start();
    m_source->succeed(0, {.images = makeImages(seoul, 0, 5), .totalCount = 7, .unreadable = 2});
    QCOMPARE(m_feed->status().unreadable, 2);
    QCOMPARE(m_feed->status().missing, 0);
}

void PlaceFeedTest::failsAndRetries()
{
    m_feed->start();
    m_source->fail(0, serverError());
    ApiError expected = serverError();
    expected.place.region = seoul;
    QCOMPARE(state(), PlaceFeed::State::Failed);
    QCOMPARE(m_feed->status().error, expected);

    m_feed->loadAll();
    QCOMPARE(m_source->requests().size(), 1);
    m_feed->retry();
    QCOMPARE(state(), PlaceFeed::State::Waiting);
    QCOMPARE(m_feed->status().error, std::nullopt);
    QCOMPARE(openOffsets(), QList<qint64> {0});
    answer(1, 20);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    m_feed->retry();
    QCOMPARE(m_source->requests().size(), 2);
}

void PlaceFeedTest::waitsForTheOthersWhenOnePageFails()
{
    m_feed->start();
    answer(0, 500);
    m_feed->loadAll();
    m_source->fail(2, serverError());
    QCOMPARE(state(), PlaceFeed::State::Loading);
    answer(1, 500);
    answer(4, 500);
    m_source->fail(3, serverError());
    QCOMPARE(state(), PlaceFeed::State::Failed);
    QCOMPARE(m_feed->status().loaded, 300);

    m_feed->retry();
    QCOMPARE(openOffsets(), (QList<qint64> {200, 300}));
}

void PlaceFeedTest::resumesLoadAllOnRetry()
{
    m_feed->start();
    m_feed->loadAll();
    m_source->fail(0, serverError());
    m_feed->retry();
    answer(1, 300);
    QCOMPARE(openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::stops()
{
    QSignalSpy pages(m_feed.get(), &PlaceFeed::pageLoaded);
    m_feed->start();
    answer(0, 400);
    m_feed->loadAll();
    m_feed->stop();
    QCOMPARE(m_source->openRequests(), QList<int>());
    QCOMPARE(state(), PlaceFeed::State::Stopped);
    QCOMPARE(m_feed->status().loaded, 100);
    m_feed->fetchMore();
    QCOMPARE(m_source->openRequests(), QList<int>());
    QCOMPARE(pages.size(), 1);
}

void PlaceFeedTest::stopsWithoutTouchingTheEnds()
{
    m_feed->start();
    answer(0, 10);
    m_feed->stop();
    QCOMPARE(state(), PlaceFeed::State::Complete);

    makeFeed();
    m_feed->start();
    m_source->fail(1, serverError());
    m_feed->stop();
    QCOMPARE(state(), PlaceFeed::State::Failed);
}

void PlaceFeedTest::canBeAskedForMoreAfterAnIdleStop()
{
    m_feed->start();
    answer(0, 300);
    m_feed->stop();
    QCOMPARE(state(), PlaceFeed::State::Partial);
    m_feed->fetchMore();
    QCOMPARE(openOffsets(), QList<qint64> {100});
}

void PlaceFeedTest::resumesAfterStop()
{
    m_feed->start();
    answer(0, 300);
    m_feed->fetchMore();
    m_feed->stop();
    QCOMPARE(state(), PlaceFeed::State::Stopped);
    m_feed->retry();
    QCOMPARE(openOffsets(), QList<qint64> {100});

    m_feed->stop();
    m_feed->loadAll();
    QCOMPARE(openOffsets(), (QList<qint64> {100, 200}));
}

void PlaceFeedTest::survivesDeletionWhileAsking()
{
    m_feed->start();
    answer(0, 300);
    m_feed->loadAll();
    m_feed.reset();
    QCOMPARE(m_source->openRequests(), QList<int>());
}

void PlaceFeedTest::refreshesWhatWasRead()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 900);
    m_feed->fetchMore();
    answer(1, 900);

    m_feed->refresh();
    QCOMPARE(state(), PlaceFeed::State::Loading);
    QCOMPARE(m_feed->status().loaded, 200);
    QCOMPARE(openOffsets(), (QList<qint64> {0, 100}));
    answer(3, 900);
    answer(2, 900);
    QCOMPARE(state(), PlaceFeed::State::Partial);
    QCOMPARE(m_feed->status().loaded, 200);
    QCOMPARE(m_source->requests().size(), 4);
    QCOMPARE(gone.size(), 0);
}

void PlaceFeedTest::looksForWhatMovedToALaterPage()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 900);

    // A new image comes first and pushes number 99 to the second page.
    m_feed->refresh();
    m_source->succeed(1, {.images = makeImages(seoul, 5000, 1) + makeImages(seoul, 0, 99),
                          .totalCount = 901});
    QCOMPARE(state(), PlaceFeed::State::Loading);
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->succeed(2, {.images = makeImages(seoul, 99, 100), .totalCount = 901});
    QCOMPARE(state(), PlaceFeed::State::Partial);
    QCOMPARE(m_feed->status().loaded, 200);
    QCOMPARE(m_source->openRequests(), QList<int>());
    QCOMPARE(gone.size(), 0);
}

void PlaceFeedTest::reportsGoneOnlyAtTheEnd()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 250);

    // Image 3 was deleted, so all others moved up.
    m_feed->refresh();
    m_source->succeed(
            1, {.images = makeImages(seoul, 0, 3) + makeImages(seoul, 4, 97), .totalCount = 249});
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->succeed(2, {.images = makeImages(seoul, 101, 100), .totalCount = 249});
    QCOMPARE(openOffsets(), QList<qint64> {200});
    QCOMPARE(gone.size(), 0);
    m_source->succeed(3, {.images = makeImages(seoul, 201, 49), .totalCount = 249});
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000003"_s});
    QCOMPARE(m_feed->status().loaded, 249);
}

void PlaceFeedTest::refreshesEverythingWhenComplete()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 100);
    QCOMPARE(state(), PlaceFeed::State::Complete);

    // A new image comes first and pushes the last one to a second page.
    m_feed->refresh();
    m_source->succeed(
            1, {.images = makeImages(seoul, 500, 1) + makeImages(seoul, 0, 99), .totalCount = 101});
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->succeed(2, {.images = makeImages(seoul, 99, 1), .totalCount = 101});
    QCOMPARE(gone.size(), 0);
    QCOMPARE(state(), PlaceFeed::State::Complete);
    QCOMPARE(m_feed->status().loaded, 101);
}

void PlaceFeedTest::keepsImagesWhenRefreshFails()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    m_feed->loadAll();
    answer(0, 150);
    answer(1, 150);

    m_feed->refresh();
    m_source->succeed(2, {.images = makeImages(seoul, 1, 100), .totalCount = 149});
    m_source->fail(3, serverError());
    QCOMPARE(state(), PlaceFeed::State::Failed);
    QCOMPARE(m_feed->status().loaded, 150);
    QCOMPARE(gone.size(), 0);

    m_feed->retry();
    QCOMPARE(openOffsets(), QList<qint64> {100});
    m_source->succeed(4, {.images = makeImages(seoul, 101, 49), .totalCount = 149});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000000"_s});
    QCOMPARE(m_feed->status().loaded, 149);
}

void PlaceFeedTest::finishesARefreshThatWasStopped()
{
    QSignalSpy gone(m_feed.get(), &PlaceFeed::imagesGone);
    m_feed->start();
    answer(0, 50);
    m_feed->refresh();
    m_feed->stop();
    QCOMPARE(state(), PlaceFeed::State::Stopped);
    QCOMPARE(m_feed->status().loaded, 50);
    m_feed->retry();
    m_source->succeed(2, {.images = makeImages(seoul, 0, 49), .totalCount = 49});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(state(), PlaceFeed::State::Complete);
}

QTEST_GUILESS_MAIN(PlaceFeedTest)
#include "tst_placefeed.moc"
