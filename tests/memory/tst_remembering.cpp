// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "rememberingfixture.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class RememberingTest final : public RememberingFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void showsAtTheNextStartWhatWasThere();
    void showsItAgainWhenTheSameIsAsked();
    void keepsPlacesThatAreReadTogetherInOneRun();
    void keepsInItsRoundWhatWasBegunInAnEarlierOne();
    void keepsWhatIsAskedAfterARestInTheSameRun();
    void keepsARefreshAsAnother();
    void keepsTheRegionsOfARefreshTogether();
    void keepsOnlyWhatWasReadWhole();
    void asksByIdBeforeSomethingIsLeftOut();
    void leavesOutWhatTheQueryNoLongerFinds();
    void keepsNothingWhereTheIdsCannotBeAsked();
    void doesNotTakeOneForTheOther();
    void showsThemInTheOrderThatTheyHad();
    void forgetsAll();
};

void RememberingTest::showsAtTheNextStartWhatWasThere()
{
    start();
    m_source->answerFrom(makeImages(u"ap-seoul"_s, 0, 1200));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    // Nobody answers.
    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1200));
    QVERIFY(status().asOf.isValid());
    QCOMPARE(status().asOf, runs().constFirst().taken);
    QVERIFY(!isReadWhole(status()));
    const ImageNumber first = m_catalog->store().numbers().front();
    QCOMPARE(m_catalog->store().at(first).place, m_seoul);
    QVERIFY(m_catalog->store().isKept(first));

    // And what is there now.
    m_source->succeed(0, {.images = makeImages(u"ap-seoul"_s, 5, 2), .totalCount = 2});
    QCOMPARE(m_catalog->store().count(), 2);
    QVERIFY(isReadWhole(status()));
    QCOMPARE(m_failures, QList<ApiError>());
}

void RememberingTest::showsItAgainWhenTheSameIsAsked()
{
    start();
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    search({.places = {m_seoul, m_tokyo}});
    QVERIFY(waitForKept(3));
    QCOMPARE(m_catalog->store().count(), 2);
    // An empty region is known, too.
    QStringList regions;
    for (const auto &[place, run] : std::as_const(m_kept))
        regions.append(place.region);
    regions.sort();
    QCOMPARE(regions, (QStringList {u"ap-seoul"_s, u"ap-seoul"_s, u"ap-tokyo"_s}));
}

void RememberingTest::keepsPlacesThatAreReadTogetherInOneRun()
{
    const auto memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
    const KeptPlace seoul = {.account = u"app:a"_s, .region = u"ap-seoul"_s};
    const KeptPlace tokyo = {.account = u"app:a"_s, .region = u"ap-tokyo"_s};
    const QDateTime started = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);
    const KeepingRounds rounds = withRound({}, {.started = started});
    const auto keep = [&](const KeptPlace &place, const QDateTime &oldest) {
        return keepInRounds(*memory, rounds, place, named({u"a"_s}), oldest).value();
    };
    const qint64 first = keep(seoul, started.addSecs(1));
    QCOMPARE(keep(tokyo, {}), first);
    QCOMPARE(memory->runs()->constFirst().places, 2);
    QCOMPARE(memory->runs()->constFirst().taken, started);
    // A place that was read again meanwhile, and one whose first page is older.
    QVERIFY(keep(seoul, started.addSecs(2)) > first);
    KeptPlace other = seoul;
    other.region = u"ap-jakarta"_s;
    QVERIFY(keep(other, started.addSecs(-60)) > first);
    QCOMPARE(memory->lastResult(other).value()->run.taken, started.addSecs(-60));
}

/// Of rounds beyond count it is not known any more; the time is that of the place all the same.
void RememberingTest::keepsInItsRoundWhatWasBegunInAnEarlierOne()
{
    const auto memory = ImageMemory::open(m_folder->filePath(u"memory.sqlite"_s)).value();
    const KeptPlace seoul = {.account = u"app:a"_s, .region = u"ap-seoul"_s};
    const KeptPlace tokyo = {.account = u"app:a"_s, .region = u"ap-tokyo"_s};
    const QDateTime started = QDateTime::fromString(u"2026-03-02T08:00:00Z"_s, Qt::ISODate);
    KeepingRounds rounds;
    for (int round = 0; round < 100; ++round)
        rounds = withRound(rounds, {.started = started.addSecs(60 * round)});
    QVERIFY(rounds.size() > 2 && rounds.size() < 20);
    QCOMPARE(rounds.constFirst()->started, started.addSecs(60 * 99));
    const auto keep = [&](const KeptPlace &place, const QDateTime &oldest) {
        return keepInRounds(*memory, rounds, place, named({u"a"_s}), oldest).value();
    };
    const qint64 early = keep(seoul, started.addSecs(60 * 97 + 1));
    const qint64 late = keep(seoul, started.addSecs(60 * 99 + 1));
    QCOMPARE(keep(tokyo, started.addSecs(60 * 97 + 2)), early);
    QVERIFY(late != early);
    const qint64 first = keep(tokyo, started.addSecs(1));
    const QList<KeptRun> runs = memory->runs().value();
    const auto timeOf = [&runs](qint64 run) {
        return std::ranges::find(runs, run, &KeptRun::number)->taken;
    };
    QCOMPARE(timeOf(early), started.addSecs(60 * 97));
    QCOMPARE(timeOf(late), started.addSecs(60 * 99));
    QCOMPARE(timeOf(first), started.addSecs(1));
}

/// Further pages are asked for as somebody scrolls.
void RememberingTest::keepsWhatIsAskedAfterARestInTheSameRun()
{
    start();
    m_source->stampNow();
    QVERIFY(m_catalog->search({.places = {m_seoul, m_tokyo}}));
    m_source->succeed(0, {.images = makeImages(u"ap-seoul"_s, 0, 2), .totalCount = 2});
    m_source->succeed(1, {.images = makeImages(u"ap-tokyo"_s, 0, 100), .totalCount = 101});
    QVERIFY(waitForKept(1));
    const QDateTime rest = QDateTime::currentDateTimeUtc();
    QVERIFY(waitFor(u"the clock"_s, [&] { return QDateTime::currentDateTimeUtc() > rest; }));
    m_catalog->loadAll();
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 3; }));
    m_source->succeed(2, {.images = makeImages(u"ap-tokyo"_s, 100, 1), .totalCount = 101});
    QVERIFY(waitForKept(2));
    QCOMPARE(runs().size(), 1);
    QCOMPARE(runs().constFirst().places, 2);
}

void RememberingTest::keepsARefreshAsAnother()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    m_source->answerFrom(named({u"a"_s, u"b"_s}));
    m_catalog->refresh();
    QVERIFY(waitForKept(2));
    QCOMPARE(runs().size(), 2);
    QCOMPARE(keptIds(), (QStringList {u"a"_s, u"b"_s}));
}

void RememberingTest::keepsTheRegionsOfARefreshTogether()
{
    start();
    m_source->answerFrom({});
    search({.places = {m_seoul, m_tokyo}});
    QVERIFY(waitForKept(2));
    m_catalog->refresh();
    QVERIFY(waitForKept(4));
    QCOMPARE(runs().size(), 2);
    QCOMPARE(runs().constFirst().places, 2);
}

void RememberingTest::keepsOnlyWhatWasReadWhole()
{
    start();
    QVERIFY(m_catalog->search({.places = {m_seoul, m_tokyo}}));
    m_source->succeed(0, {.images = makeImages(u"ap-seoul"_s, 0, 100), .totalCount = 101});
    m_source->fail(1, {.kind = ApiError::Kind::Network});
    QTRY_VERIFY_WITH_TIMEOUT(!m_catalog->summary().loading, longestWait);
    start(); // whatever was begun is done by then
    QCOMPARE(runs(), QList<KeptRun>());
    QCOMPARE(keptIds(), QStringList());
}

/// A page that moved while it was read is no deletion.
void RememberingTest::asksByIdBeforeSomethingIsLeftOut()
{
    start();
    m_source->answerFrom(named({u"img-00000001"_s, u"img-00000002"_s, u"img-00000003"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(3));
    m_source->succeed(0, {.images = named({u"img-00000001"_s}), .totalCount = 1});
    QCOMPARE(m_catalog->store().count(), 1);
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    QStringList ids = m_source->requests().at(1).imageIds;
    ids.sort();
    QCOMPARE(ids, (QStringList {u"img-00000002"_s, u"img-00000003"_s}));
    m_source->succeed(1, {.images = named({u"img-00000003"_s}), .totalCount = 1});
    QVERIFY(waitForKept(1));
    QCOMPARE(keptIds(), (QStringList {u"img-00000001"_s, u"img-00000003"_s}));
}

void RememberingTest::leavesOutWhatTheQueryNoLongerFinds()
{
    const ImageQuery query = {.places = {m_seoul},
                              .filters = {{.name = u"image-name"_s, .values = {u"web"_s}}}};
    QList<Image> images = named({u"img-00000001"_s, u"img-00000002"_s});
    start();
    m_source->answerFrom(images);
    search(query);
    QVERIFY(waitForKept(1));

    start();
    search(query);
    QVERIFY(waitForRows(2));
    m_source->succeed(0, {.images = {}, .totalCount = 0});
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    images[1].imageName = u"renamed"_s;
    m_source->succeed(1, {.images = images, .totalCount = 2});
    QVERIFY(waitForKept(1));
    QCOMPARE(keptIds(query), QStringList {u"img-00000001"_s});
}

void RememberingTest::keepsNothingWhereTheIdsCannotBeAsked()
{
    start();
    m_source->answerFrom(named({u"img-00000001"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));

    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(1));
    m_source->succeed(0, {.images = {}, .totalCount = 0});
    QVERIFY(waitFor(u"the question"_s, [this] { return m_source->requests().size() == 2; }));
    m_source->fail(1, {.kind = ApiError::Kind::Network});
    QVERIFY(waitFor(u"that it failed"_s, [this] { return m_failures.size() == 1; }));
    QCOMPARE(keptIds(), QStringList {u"img-00000001"_s});
    QCOMPARE(runs().size(), 1);
}

void RememberingTest::doesNotTakeOneForTheOther()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    const QList<std::pair<KeptAsker, ImageQuery>> others = {
            {{.account = u"app:b"_s, .language = u"en-US"_s}, {.places = {m_seoul}}},
            {{.account = u"app:a"_s, .language = u"zh-CN"_s}, {.places = {m_seoul}}},
            {{.account = u"app:a"_s, .language = u"en-US"_s}, {.places = {m_tokyo}}},
            {{.account = u"app:a"_s, .language = u"en-US"_s},
             {.places = {m_seoul}, .instanceType = u"SA5.MEDIUM2"_s}},
    };
    for (const auto &[asker, query] : others) {
        start(asker);
        search(query);
        QVERIFY(waitForMemory());
        QCOMPARE(m_catalog->store().count(), 0);
        QVERIFY(!status().asOf.isValid());
    }
}

/// Pages come in any order.
void RememberingTest::showsThemInTheOrderThatTheyHad()
{
    const QList<Image> images = makeImages(u"ap-seoul"_s, 0, 300);
    const auto listed = [this] {
        std::vector<ImageNumber> numbers = m_catalog->store().numbers();
        m_catalog->store().listOrder().sort(numbers);
        QStringList ids;
        for (const ImageNumber number : numbers)
            ids.append(m_catalog->store().at(number).imageId);
        return ids;
    };
    start();
    search({.places = {m_seoul}});
    m_source->succeed(0, {.images = images.first(100), .totalCount = 300});
    QVERIFY(waitFor(u"two more pages"_s, [this] { return m_source->requests().size() == 3; }));
    m_source->succeed(2, {.images = images.mid(200), .totalCount = 300});
    m_source->succeed(1, {.images = images.mid(100, 100), .totalCount = 300});
    QVERIFY(waitForKept(1));
    const QStringList before = listed();
    QCOMPARE(before.constFirst(), images.constFirst().imageId);
    QCOMPARE(before.constLast(), images.constLast().imageId);

    start();
    search({.places = {m_seoul}});
    QVERIFY(waitForRows(300));
    QCOMPARE(listed(), before);
}

void RememberingTest::forgetsAll()
{
    start();
    m_source->answerFrom(named({u"a"_s}));
    search({.places = {m_seoul}});
    QVERIFY(waitForKept(1));
    const PendingPtr<void> purged = m_remembering->purge();
    QSignalSpy finished(purged.get(), &PendingBase::finished);
    QVERIFY(finished.wait(longestWait));
    QVERIFY(purged->result());
    QCOMPARE(runs(), QList<KeptRun>());
    m_catalog->refresh();
    QVERIFY(waitForKept(2));
    QCOMPARE(keptIds(), QStringList {u"a"_s});
}

QTEST_MAIN(RememberingTest)
#include "tst_remembering.moc"
