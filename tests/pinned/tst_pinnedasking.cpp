// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/pinnedasking.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include "pinned/filescan.h"
#include "pinned/idscan.h"
#include "pinned/judging.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

Image privateImage(const QString &region, const QString &id)
{
    Image image = makeImage(region, id, u"web-1"_s);
    image.imageType = u"PRIVATE_IMAGE"_s;
    return image;
}

} // namespace

/// What the cloud is asked for pinned ids, and what is taken from its answers.
class PinnedAskingTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksForEachIdOnceAHundredAtATime();
    void asksEachAccountForEachIdOnce();
    void asksForTheTypesItFound();
    void aFailureIsNoAbsence();
    void asksNobodyForNothing();
};

void PinnedAskingTest::asksForEachIdOnceAHundredAtATime()
{
    FakeImageSource source;
    source.answerFrom({});
    QByteArray text;
    for (int i = 0; i < 250; ++i)
        text += "image_id = \"img-" + QByteArray::number(10'000'000 + i % 150) + "\"\n";
    const QStringList ids = distinctIds(scanText(text, u"a.tf"_s));
    QCOMPARE(ids.size(), 150);
    PinnedAsking asking(source);
    QSignalSpy finished(&asking, &PinnedAsking::finished);
    asking.start({{.region = seoul}, {.region = tokyo}}, ids, {seoul, tokyo});
    QVERIFY(waitFor(u"the answers"_s, [&finished] { return !finished.isEmpty(); }));
    QHash<QString, QStringList> asked;
    for (const ImageRequest &request : source.requests()) {
        QVERIFY(request.imageIds.size() <= 100);
        asked[request.place.region] += request.imageIds;
    }
    QCOMPARE(source.requests().size(), 4);
    for (const QString &region : {seoul, tokyo}) {
        QStringList sorted = asked[region];
        sorted.sort();
        QCOMPARE(sorted, ids);
    }
    QVERIFY(asking.facts().images.isEmpty());
    QVERIFY(asking.facts().unreadRegions().isEmpty());
}

/// Two accounts in two regions are four places; an id that one of them has is asked of all.
void PinnedAskingTest::asksEachAccountForEachIdOnce()
{
    FakeImageSource source;
    Image found = privateImage(tokyo, u"img-10000007"_s);
    found.place.profile = u"b"_s;
    source.answerFrom({found});
    QList<Place> places;
    for (const QString &profile : {u"a"_s, u"b"_s})
        places += {{.profile = profile, .region = seoul}, {.profile = profile, .region = tokyo}};
    QStringList ids;
    for (int i = 0; i < 101; ++i)
        ids.append(u"img-"_s + QString::number(10'000'000 + i));
    PinnedAsking asking(source);
    QSignalSpy finished(&asking, &PinnedAsking::finished);
    asking.start(places, ids, {seoul, tokyo});
    QVERIFY(waitFor(u"the answers"_s, [&finished] { return !finished.isEmpty(); }));
    QHash<Place, QStringList> asked;
    QHash<Place, int> others;
    for (const ImageRequest &request : source.requests()) {
        QVERIFY(request.imageIds.size() <= 100);
        asked[request.place] += request.imageIds;
        others[request.place] += request.imageIds.isEmpty() ? 1 : 0;
    }
    QCOMPARE(source.requests().size(), 12); // two for the ids, and one for the type that was found
    for (const Place &place : std::as_const(places)) {
        asked[place].sort();
        QCOMPARE(asked[place], ids);
        QCOMPARE(others[place], 1);
    }
    QCOMPARE(asking.facts().regionsOf(found.imageId), QStringList {tokyo});
}

void PinnedAskingTest::asksForTheTypesItFound()
{
    FakeImageSource source;
    source.answerFrom({privateImage(seoul, u"img-00000001"_s)});
    PinnedAsking asking(source);
    QSignalSpy finished(&asking, &PinnedAsking::finished);
    asking.start({{.region = seoul}}, {u"img-00000001"_s});
    QVERIFY(waitFor(u"the answers"_s, [&finished] { return !finished.isEmpty(); }));
    QCOMPARE(source.requests().size(), 2);
    const ImageRequest &others = source.requests().at(1);
    QVERIFY(others.imageIds.isEmpty());
    QCOMPARE(others.filters.at(0).name, u"image-type"_s);
    QCOMPARE(others.filters.at(0).values, QStringList {u"PRIVATE_IMAGE"_s});
    QCOMPARE(asking.facts().others.size(), 1);
    QVERIFY(isRegionReadWhole(asking.facts().othersAsked, seoul));
}

void PinnedAskingTest::aFailureIsNoAbsence()
{
    FakeImageSource source;
    PinnedAsking asking(source);
    QSignalSpy finished(&asking, &PinnedAsking::finished);
    asking.start({{.region = seoul}, {.region = tokyo}}, {u"img-00000001"_s}, {seoul, tokyo});
    QVERIFY(waitFor(u"the requests"_s, [&source] { return source.openRequests().size() == 2; }));
    for (const int number : source.openRequests()) {
        const Place place = source.requests().at(number).place;
        if (place.region == seoul)
            source.succeed(number, {.totalCount = 0});
        else
            source.fail(number, {.kind = ApiError::Kind::Service, .place = place});
    }
    QVERIFY(waitFor(u"the end"_s, [&finished] { return !finished.isEmpty(); }));
    QCOMPARE(asking.facts().unreadRegions(), QStringList {tokyo});
    PinnedId pinned = {.id = u"img-00000001"_s};
    QCOMPARE(judge({pinned}, asking.facts(), {}).at(0).verdict, Verdict::Unknown);
}

void PinnedAskingTest::asksNobodyForNothing()
{
    FakeImageSource source;
    PinnedAsking asking(source);
    QSignalSpy finished(&asking, &PinnedAsking::finished);
    asking.start({{.region = seoul}}, {});
    QVERIFY(waitFor(u"the end"_s, [&finished] { return !finished.isEmpty(); }));
    QVERIFY(source.requests().isEmpty());
}

QTEST_GUILESS_MAIN(PinnedAskingTest)
#include "tst_pinnedasking.moc"
