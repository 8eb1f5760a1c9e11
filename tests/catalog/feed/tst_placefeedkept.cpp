// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/feedfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;

/// A place of which an earlier result is known.
class PlaceFeedKeptTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatWasKeptUntilItIsReadAgain();
    void takesItAsChangedAndGone();
    void isWholeOnlyOnceItIsReadAgain();
    void keepsItWhenTheServiceFails_data();
    void keepsItWhenTheServiceFails();
    void keepsItWhenItIsStopped();
    void goesOnAfterAFailure();
    void leavesWhatIsNewerAlone();
    void neverHasMoreThanIsTold();
    void isDropped();
    void comesAfterTheFirstAnswer();
    void comesTooLate();
    void takesPortionsWhileItReads();
    void canBeEmpty();
    void keepsWhatMayBeAmongTheUnreadable();

private:
    void takeKept(int first, int count);
    [[nodiscard]] const PlaceStatus &status() const { return m_place->feed->status(); }

    std::optional<FeedFixture> m_place;
    QList<QStringList> m_gone;
    const QDateTime m_taken = QDateTime::fromString(u"2026-11-26T10:21:00Z"_s, Qt::ISODate);
};

void PlaceFeedKeptTest::init()
{
    m_place.emplace();
    m_gone.clear();
    connect(m_place->feed.get(), &PlaceFeed::imagesGone, this,
            [this](const QStringList &ids) { m_gone.append(ids); });
}

void PlaceFeedKeptTest::takeKept(int first, int count)
{
    m_place->feed->takeKept(makeImages(FeedFixture::seoul, first, count), m_taken);
}

void PlaceFeedKeptTest::showsWhatWasKeptUntilItIsReadAgain()
{
    QSignalSpy taken(m_place->feed.get(), &PlaceFeed::keptTaken);
    m_place->feed->start();
    takeKept(0, 150);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.at(0).at(0).value<QList<Image>>().size(), 150);
    QCOMPARE(m_place->state(), PlaceState::Waiting);
    QCOMPARE(status().asOf, m_taken);
    QCOMPARE(status().loaded, 150);
    QCOMPARE(status().total, std::optional<qint64>(150));

    m_place->answer(0, 150);
    // All of it was read before, so all of it is read again.
    QCOMPARE(m_place->openOffsets(), QList<qint64> {100});
    QCOMPARE(m_place->state(), PlaceState::Loading);
    QCOMPARE(status().asOf, m_taken);
    m_place->answer(1, 150);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(status().loaded, 150);
    QVERIFY(!status().asOf.isValid());
    QCOMPARE(m_gone, QList<QStringList>());
}

void PlaceFeedKeptTest::takesItAsChangedAndGone()
{
    m_place->feed->start();
    takeKept(0, 3);
    m_place->source.succeed(0, {.images = makeImages(FeedFixture::seoul, 1, 1) +
                                          makeImages(FeedFixture::seoul, 7, 1),
                                .totalCount = 2});
    QCOMPARE(m_gone.size(), 1);
    QStringList gone = m_gone.constFirst();
    gone.sort();
    QCOMPARE(gone, (QStringList {u"img-00000000"_s, u"img-00000002"_s}));
    QCOMPARE(status().loaded, 2);
}

/// Nothing is concluded from what is not among kept images.
void PlaceFeedKeptTest::isWholeOnlyOnceItIsReadAgain()
{
    m_place->feed->start();
    takeKept(0, 150);
    QVERIFY(!isReadWhole(status()));
    m_place->answer(0, 150);
    QVERIFY(!isReadWhole(status()));
    m_place->answer(1, 150);
    QVERIFY(isReadWhole(status()));
    PlaceStatus kept = status();
    kept.asOf = m_taken;
    QVERIFY(!isReadWhole(kept));
}

void PlaceFeedKeptTest::keepsItWhenTheServiceFails_data()
{
    QTest::addColumn<bool>("isFailedBefore");
    QTest::newRow("before what was kept comes, as without a network") << true;
    QTest::newRow("after it") << false;
}

void PlaceFeedKeptTest::keepsItWhenTheServiceFails()
{
    QFETCH(bool, isFailedBefore);
    m_place->feed->start();
    if (!isFailedBefore)
        takeKept(0, 150);
    m_place->source.fail(0, FeedFixture::serverError());
    if (isFailedBefore)
        takeKept(0, 150);
    QCOMPARE(m_place->state(), PlaceState::Failed);
    QVERIFY(status().error);
    QCOMPARE(status().asOf, m_taken);
    QCOMPARE(status().loaded, 150);
    QVERIFY(!isReadWhole(status()));
    QCOMPARE(m_gone, QList<QStringList>());
}

void PlaceFeedKeptTest::keepsItWhenItIsStopped()
{
    m_place->feed->start();
    takeKept(0, 150);
    m_place->answer(0, 149);
    m_place->feed->stop();
    QCOMPARE(m_place->state(), PlaceState::Stopped);
    QCOMPARE(status().asOf, m_taken);
    QCOMPARE(status().loaded, 149);
    QCOMPARE(m_gone, QList<QStringList>());

    m_place->feed->retry();
    m_place->answer(2, 149);
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000149"_s}});
    QVERIFY(isReadWhole(status()));
}

void PlaceFeedKeptTest::goesOnAfterAFailure()
{
    m_place->feed->start();
    m_place->source.fail(0, FeedFixture::serverError());
    takeKept(0, 250);
    m_place->feed->retry();
    QCOMPARE(m_place->state(), PlaceState::Waiting);
    m_place->answer(1, 249);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200}));
    m_place->answer(2, 249);
    QCOMPARE(status().asOf, m_taken);
    m_place->answer(3, 249);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000249"_s}});
    QVERIFY(isReadWhole(status()));
}

/// A portion that comes late does not hide what the service has told.
void PlaceFeedKeptTest::leavesWhatIsNewerAlone()
{
    QSignalSpy taken(m_place->feed.get(), &PlaceFeed::keptTaken);
    m_place->feed->start();
    takeKept(0, 1);
    m_place->answer(0, 150);
    takeKept(50, 100);
    const auto images = taken.at(1).at(0).value<QList<Image>>();
    QCOMPARE(images.size(), 50);
    QCOMPARE(images.constFirst().imageId, u"img-00000100"_s);
    QCOMPARE(status().loaded, 150);
    m_place->answer(1, 150);
    QCOMPARE(status().loaded, 150);
    QCOMPARE(m_gone, QList<QStringList>());
}

/// Some that were kept are gone, and others have come.
void PlaceFeedKeptTest::neverHasMoreThanIsTold()
{
    QList<PlaceStatus> heard;
    connect(m_place->feed.get(), &PlaceFeed::statusChanged, this, [&] { heard.append(status()); });
    m_place->feed->start();
    takeKept(0, 250);
    m_place->source.succeed(
            0, {.images = makeImages(FeedFixture::seoul, 300, 100), .totalCount = 101});
    QCOMPARE(status().loaded, 101);
    m_place->source.succeed(1,
                            {.images = makeImages(FeedFixture::seoul, 400, 1), .totalCount = 101});
    QVERIFY(isReadWhole(status()));
    for (const PlaceStatus &each : std::as_const(heard))
        QVERIFY2(!each.total || each.loaded <= *each.total,
                 qPrintable(QString::number(each.loaded)));
}

void PlaceFeedKeptTest::isDropped()
{
    m_place->feed->start();
    takeKept(200, 1);
    m_place->answer(0, 150);
    QCOMPARE(status().loaded, 101);
    m_place->feed->dropKept({u"img-00000200"_s});
    QVERIFY(!status().asOf.isValid());
    QCOMPARE(status().loaded, 100);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000200"_s}});
    m_place->answer(1, 150);
    QVERIFY(isReadWhole(status()));
    // There is nothing that could be dropped.
    m_place->feed->dropKept({u"img-00000001"_s});
    QCOMPARE(status().loaded, 150);
}

void PlaceFeedKeptTest::comesAfterTheFirstAnswer()
{
    m_place->feed->start();
    m_place->answer(0, 249);
    QCOMPARE(m_place->state(), PlaceState::Partial);
    takeKept(0, 250);
    QCOMPARE(status().loaded, 249); // one is gone, and nobody knows which
    QCOMPARE(status().asOf, m_taken);
    QCOMPARE(m_place->openOffsets(), (QList<qint64> {100, 200}));
    m_place->answer(1, 249);
    m_place->answer(2, 249);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000249"_s}});
    QVERIFY(isReadWhole(status()));
}

void PlaceFeedKeptTest::comesTooLate()
{
    QSignalSpy taken(m_place->feed.get(), &PlaceFeed::keptTaken);
    m_place->feed->start();
    m_place->answer(0, 100);
    takeKept(0, 250);
    QCOMPARE(taken.size(), 0);
    QVERIFY(isReadWhole(status()));
    QCOMPARE(status().loaded, 100);

    // Nor what was read again in the meantime.
    init();
    QSignalSpy again(m_place->feed.get(), &PlaceFeed::keptTaken);
    m_place->feed->start();
    takeKept(0, 1);
    m_place->answer(0, 1);
    takeKept(1, 1);
    QCOMPARE(again.size(), 1);
    QVERIFY(isReadWhole(status()));
}

void PlaceFeedKeptTest::takesPortionsWhileItReads()
{
    m_place->feed->start();
    takeKept(0, 100);
    m_place->answer(0, 199);
    takeKept(100, 100);
    QCOMPARE(status().loaded, 199);
    m_place->answer(1, 199);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000199"_s}});
    QCOMPARE(status().loaded, 199);
}

void PlaceFeedKeptTest::canBeEmpty()
{
    m_place->feed->start();
    takeKept(0, 0);
    QCOMPARE(status().asOf, m_taken);
    QVERIFY(!isReadWhole(status()));
    m_place->answer(0, 0);
    QVERIFY(isReadWhole(status()));
}

/// What did not come may be an entry that is no image, so it stays, as of its time.
void PlaceFeedKeptTest::keepsWhatMayBeAmongTheUnreadable()
{
    m_place->feed->start();
    takeKept(0, 2);
    m_place->source.succeed(
            0, {.images = makeImages(FeedFixture::seoul, 0, 1), .totalCount = 2, .unreadable = 1});
    QCOMPARE(m_place->state(), PlaceState::Complete);
    QCOMPARE(m_gone, QList<QStringList>());
    QCOMPARE(status().asOf, m_taken);
    QCOMPARE(status().loaded, 2);
    m_place->feed->refresh();
    m_place->answer(1, 1);
    QCOMPARE(m_gone, QList<QStringList> {{u"img-00000001"_s}});
    QVERIFY(isReadWhole(status()));
}

QTEST_MAIN(PlaceFeedKeptTest)
#include "tst_placefeedkept.moc"
