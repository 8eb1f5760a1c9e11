// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/feedfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

class PlaceFeedTotalsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place.emplace(); }
    void cleanup();

    void endsWithATotalThatIsNonsense_data();
    void endsWithATotalThatIsNonsense();
    void endsWithoutTotalWhenNothingIsNew();
    void readsOnBehindShortPages();
    void readsOnBehindAnEmptyPage();
    void keepsWhatMayBeAmongTheMissing();
    void countsWhatIsMissingBesideWhatStays();
    void readsAPlaceWithoutEndUpToItsLimits_data();
    void readsAPlaceWithoutEndUpToItsLimits();
    void doesNotMissWhatNobodyAskedFor();
    void meetsNoLimitAtTheEnd();
    void goesOnWhenTheTotalGrows();
    void losesNothingWhenTheTotalShrinks();
    void countsAnImageOnce();
    void countsWhatIsMissing();
    void findsWhatSlippedThrough();
    void countsWhatIsTooMuch();
    void goesOnReadingTwiceAfterAFailure();
    void doesNotMissTheUnreadable();

private:
    std::optional<FeedFixture> m_place;
};

/// Whoever drops a feed is asked for nothing any more.
void PlaceFeedTotalsTest::cleanup()
{
    m_place->feed.reset();
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    m_place.reset();
}

void PlaceFeedTotalsTest::endsWithATotalThatIsNonsense_data()
{
    QTest::addColumn<ImagePage>("others");

    const auto page = [](int first, int count, int unreadable) {
        return ImagePage {.images = makeImages(FeedFixture::seoul, first, count),
                          .unreadable = unreadable};
    };
    QTest::newRow("empty pages") << page(0, 0, 0);
    QTest::newRow("the first page again") << page(0, 100, 0);
    QTest::newRow("nothing readable") << page(0, 0, 100);
}

void PlaceFeedTotalsTest::endsWithATotalThatIsNonsense()
{
    QFETCH(ImagePage, others);
    m_place->feed->start();
    m_place->feed->loadAll();
    for (int rounds = 0; rounds < 1000 && !m_place->source.openRequests().isEmpty(); ++rounds) {
        const int number = m_place->source.openRequests().constFirst();
        const bool isFirst = m_place->source.requests().at(number).offset == 0;
        ImagePage page =
                isFirst ? ImagePage {.images = makeImages(FeedFixture::seoul, 0, 100)} : others;
        page.totalCount = 2'000'000'000;
        m_place->source.succeed(number, page);
    }
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 100);
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::BarrenPages);
    QCOMPARE(m_place->feed->status().missing, 0);
    QVERIFY(!isReadWhole(m_place->feed->status()));
    QVERIFY(m_place->source.requests().size() <= 1 + 100 + 20);
}

void PlaceFeedTotalsTest::endsWithoutTotalWhenNothingIsNew()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    for (int number = 0; number < 30 && !m_place->source.openRequests().isEmpty(); ++number) {
        m_place->source.succeed(m_place->source.openRequests().constFirst(),
                                {.images = makeImages(FeedFixture::seoul, 0, 100)});
    }
    QCOMPARE(m_place->source.requests().size(), 1 + 20);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 100);
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::BarrenPages);
}

/// Every page lacks two of its hundred, and each time the same.
void PlaceFeedTotalsTest::readsOnBehindShortPages()
{
    const auto answerOpen = [this] {
        for (const int number : m_place->source.openRequests()) {
            const int offset = int(m_place->source.requests().at(number).offset);
            const int count = std::min(100, 450 - offset) - 2;
            m_place->source.succeed(
                    number,
                    {.images = makeImages(FeedFixture::seoul, offset, count), .totalCount = 450});
        }
    };
    m_place->feed->start();
    answerOpen();
    QCOMPARE(m_place->state(), PlaceState::Partial);
    m_place->feed->loadAll();
    while (!m_place->source.openRequests().isEmpty())
        answerOpen();
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 440);
    QCOMPARE(m_place->feed->status().missing, 10);
    QVERIFY(!isReadWhole(m_place->feed->status()));
    // Each page twice, as it may have been a mistake, and no more.
    QCOMPARE(m_place->source.requests().size(), 2 * 5);
}

void PlaceFeedTotalsTest::readsOnBehindAnEmptyPage()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->answer(0, 450);
    m_place->source.succeed(1, {.totalCount = 450});
    m_place->source.succeed(2, {.totalCount = 450});
    m_place->answer(3, 450);
    m_place->answer(4, 450);
    // What did not come may come when all is read again.
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100, 200, 300, 400}));
    for (const int number : m_place->source.openRequests())
        m_place->answer(number, 450);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 450);
    QVERIFY(isReadWhole(m_place->feed->status()));
}

void PlaceFeedTotalsTest::keepsWhatMayBeAmongTheMissing()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 50);
    m_place->feed->refresh();
    // Twice it is short of one, and each time of another.
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 1, 49), .totalCount = 50});
    m_place->source.succeed(2, {.images = makeImages(FeedFixture::seoul, 0, 49), .totalCount = 50});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(gone.size(), 0);
    QCOMPARE(m_place->feed->status().loaded, 50);
    QVERIFY(isReadWhole(m_place->feed->status())); // all of them came in one of both
}

/// What stays from before is no answer to what did not come.
void PlaceFeedTotalsTest::countsWhatIsMissingBesideWhatStays()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 50);
    m_place->feed->refresh();
    for (const int number : {1, 2}) {
        m_place->source.succeed(
                number, {.images = makeImages(FeedFixture::seoul, 0, 40), .totalCount = 50});
    }
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(gone.size(), 0);
    QCOMPARE(m_place->feed->status().loaded, 50);
    QCOMPARE(m_place->feed->status().missing, 10);
    QVERIFY(!isReadWhole(m_place->feed->status()));

    // Read whole again, it says what is gone.
    m_place->feed->refresh();
    m_place->source.succeed(3, {.images = makeImages(FeedFixture::seoul, 0, 40), .totalCount = 40});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(m_place->feed->status().loaded, 40);
    QVERIFY(isReadWhole(m_place->feed->status()));
}

void PlaceFeedTotalsTest::readsAPlaceWithoutEndUpToItsLimits_data()
{
    QTest::addColumn<PlaceLimits>("limits");
    QTest::addColumn<PlaceLimit>("limit");
    QTest::addColumn<int>("loaded");
    QTest::newRow("images") << PlaceLimits {.images = 1000} << PlaceLimit::Images << 1000;
    // The first page is besides.
    QTest::newRow("pages") << PlaceLimits {.pages = 10} << PlaceLimit::Pages << 1100;
    QTest::newRow("bytes") << PlaceLimits {.bytes = 7 * 5000} << PlaceLimit::Bytes << 700;
    QTest::newRow("as the program has them") << PlaceLimits() << PlaceLimit::Images << 100'000;
}

/// New images on every page, and a total beyond all measure.
void PlaceFeedTotalsTest::readsAPlaceWithoutEndUpToItsLimits()
{
    QFETCH(PlaceLimits, limits);
    QFETCH(int, loaded);
    m_place->makeFeed({}, limits);
    m_place->feed->start();
    m_place->feed->loadAll();
    for (int page = 0; page < 2000 && !m_place->source.openRequests().isEmpty(); ++page) {
        m_place->source.succeed(m_place->source.openRequests().constFirst(),
                                {.images = makeImages(FeedFixture::seoul, 100 * page, 100),
                                 .totalCount = 1'000'000'000'000,
                                 .size = 5000});
    }
    QCOMPARE(m_place->source.openRequests(), QList<int>());
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QTEST(m_place->feed->status().limit.value(), "limit");
    QCOMPARE(m_place->feed->status().loaded, loaded);
    QVERIFY(!isReadWhole(m_place->feed->status()));
    QVERIFY(m_place->source.requests().size() <= loaded / 100 + 100);
}

void PlaceFeedTotalsTest::doesNotMissWhatNobodyAskedFor()
{
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->makeFeed({}, {.images = 150});
    m_place->feed->start();
    m_place->answer(0, 300);
    m_place->feed->fetchMore();
    m_place->answer(1, 300);
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::Images);
    QCOMPARE(m_place->feed->status().missing, 0);

    // Image 0 is not seen again, and may be behind what is read.
    m_place->feed->refresh();
    QCOMPARE(m_place->feed->status().limit, std::nullopt);
    m_place->source.succeed(2,
                            {.images = makeImages(FeedFixture::seoul, 1, 100), .totalCount = 300});
    m_place->source.succeed(
            3, {.images = makeImages(FeedFixture::seoul, 101, 100), .totalCount = 300});
    QCOMPARE(m_place->feed->status().limit, PlaceLimit::Images);
    QCOMPARE(m_place->feed->status().loaded, 201);
    QCOMPARE(gone.size(), 0);
}

void PlaceFeedTotalsTest::meetsNoLimitAtTheEnd()
{
    m_place->makeFeed({}, {.images = 200});
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->answer(0, 200);
    m_place->answer(1, 200);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QVERIFY(isReadWhole(m_place->feed->status()));
}

void PlaceFeedTotalsTest::goesOnWhenTheTotalGrows()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->answer(0, 200);
    m_place->answer(1, 350);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {200, 300}));
    m_place->answer(2, 350);
    m_place->answer(3, 350);
    // Something has shifted, so it is read once more.
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100, 200, 300}));
    QCOMPARE(m_place->state(), PlaceState::Loading);
    for (const int number : m_place->source.openRequests())
        m_place->answer(number, 350);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 350);
}

void PlaceFeedTotalsTest::losesNothingWhenTheTotalShrinks()
{
    QSignalSpy pages(m_place->feed.get(), &PlaceFeed::pageLoaded);
    QSignalSpy gone(m_place->feed.get(), &PlaceFeed::imagesGone);
    m_place->feed->start();
    m_place->answer(0, 150);
    // Image 5 is deleted, and number 100 slides to the first page: as many came as were told.
    m_place->feed->fetchMore();
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 101, 49), .totalCount = 149});
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100}));
    m_place->source.succeed(2, {.images = makeImages(FeedFixture::seoul, 0, 5) +
                                          makeImages(FeedFixture::seoul, 6, 95),
                                .totalCount = 149});
    m_place->source.succeed(3,
                            {.images = makeImages(FeedFixture::seoul, 101, 49), .totalCount = 149});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 149);
    QCOMPARE(m_place->feed->status().missing, 0);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.at(0).at(0).toStringList(), QStringList {u"img-00000005"_s});
    QCOMPARE(pages.size(), 4);
}

void PlaceFeedTotalsTest::countsAnImageOnce()
{
    m_place->feed->start();
    m_place->answer(0, 150);
    m_place->feed->fetchMore();
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 99, 51), .totalCount = 151});
    QCOMPARE(m_place->feed->status().loaded, 150);
}

void PlaceFeedTotalsTest::countsWhatIsMissing()
{
    m_place->feed->start();
    m_place->answer(0, 150);
    QCOMPARE(m_place->feed->status().missing, 0);
    m_place->feed->fetchMore();
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 98, 50), .totalCount = 150});
    QCOMPARE(m_place->state(), PlaceState::Loading);
    QCOMPARE(m_place->feed->status().missing, 0);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100}));
    m_place->answer(2, 150);
    m_place->source.succeed(3,
                            {.images = makeImages(FeedFixture::seoul, 98, 50), .totalCount = 150});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().missing, 2);
    QCOMPARE(m_place->source.requests().size(), 4);

    // Asked by a person, it looks again, and again twice.
    m_place->feed->refresh();
    m_place->answer(4, 150);
    m_place->source.succeed(5,
                            {.images = makeImages(FeedFixture::seoul, 98, 50), .totalCount = 150});
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {0, 100}));
}

void PlaceFeedTotalsTest::findsWhatSlippedThrough()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    m_place->source.succeed(0,
                            {.images = makeImages(FeedFixture::seoul, 0, 100), .totalCount = 150});
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 98, 50), .totalCount = 150});
    m_place->answer(2, 150);
    m_place->answer(3, 150);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 150);
    QCOMPARE(m_place->feed->status().missing, 0);
}

void PlaceFeedTotalsTest::countsWhatIsTooMuch()
{
    m_place->feed->start();
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 0, 7), .totalCount = 5});
    QCOMPARE(m_place->openOffsets(), QList<qint64> {0});
    m_place->source.succeed(1, {.images = makeImages(FeedFixture::seoul, 0, 7), .totalCount = 5});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 7);
    QCOMPARE(m_place->feed->status().surplus, 2);
    QCOMPARE(m_place->feed->status().missing, 0);
}

void PlaceFeedTotalsTest::goesOnReadingTwiceAfterAFailure()
{
    m_place->feed->start();
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 0, 5), .totalCount = 6});
    m_place->source.fail(1, FeedFixture::serverError());
    QCOMPARE(m_place->state(), PlaceState::Failed);
    QCOMPARE(m_place->feed->status().loaded, 5);
    m_place->feed->retry();
    m_place->source.succeed(2, {.images = makeImages(FeedFixture::seoul, 0, 6), .totalCount = 6});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 6);
    QCOMPARE(m_place->source.openRequests(), QList<int>());
}

void PlaceFeedTotalsTest::doesNotMissTheUnreadable()
{
    m_place->feed->start();
    m_place->source.succeed(
            0, {.images = makeImages(FeedFixture::seoul, 0, 5), .totalCount = 7, .unreadable = 2});
    QCOMPARE(m_place->feed->status().unreadable, 2);
    QCOMPARE(m_place->feed->status().missing, 0);
}

QTEST_GUILESS_MAIN(PlaceFeedTotalsTest)
#include "tst_placefeedtotals.moc"
