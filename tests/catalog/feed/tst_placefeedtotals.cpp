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
    QCOMPARE(m_place->feed->status().missing,
             2'000'000'000 - 100 - m_place->feed->status().unreadable);
    QVERIFY(m_place->source.requests().size() <= 2 * 105);
}

void PlaceFeedTotalsTest::endsWithoutTotalWhenNothingIsNew()
{
    m_place->feed->start();
    m_place->feed->loadAll();
    for (int number = 0; number < 20 && !m_place->source.openRequests().isEmpty(); ++number) {
        m_place->source.succeed(m_place->source.openRequests().constFirst(),
                                {.images = makeImages(FeedFixture::seoul, 0, 100)});
    }
    // Three pages with nothing new, twice: more came than there are images.
    QCOMPARE(m_place->source.requests().size(), 8);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_place->feed->status().loaded, 100);
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
