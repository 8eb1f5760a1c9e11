// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/elsewhere.h"

#include "core/region.h"
#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class ElsewhereTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyTheOtherRegions();
    void tellsWhereThereAreMatches();
    void tellsWhichIdsAreThere();
    void tellsWhenItIsOver();
    void knowsNothingOfWhatDidNotCome_data();
    void knowsNothingOfWhatDidNotCome();
    void believesWhatCameBeforeTheTotal();
    void forgetsWhatItAskedBefore();
};

namespace {

ImageQuery queryOf(const QStringList &regions)
{
    return {.places = placesIn(regions), .instanceType = u"SA5.MEDIUM2"_s};
}

ImagePage pageOf(qint64 total)
{
    return {.totalCount = total};
}

} // namespace

void ElsewhereTest::asksOnlyTheOtherRegions()
{
    FakeImageSource source;
    Elsewhere elsewhere;
    elsewhere.setSource(&source);
    elsewhere.ask(queryOf({u"ap-seoul"_s}));
    QCOMPARE(source.requests().size(), knownRegionIds().size() - 1);
    for (const ImageRequest &request : source.requests()) {
        QVERIFY(request.place.region != u"ap-seoul"_s);
        QCOMPARE(request.limit, 1);
        QCOMPARE(request.instanceType, u"SA5.MEDIUM2"_s);
    }
    elsewhere.ask(queryOf(knownRegionIds()));
    QCOMPARE(source.requests().size(), knownRegionIds().size() - 1);
}

void ElsewhereTest::tellsWhereThereAreMatches()
{
    FakeImageSource source;
    Elsewhere elsewhere;
    QSignalSpy changed(&elsewhere, &Elsewhere::changed);
    elsewhere.setSource(&source);
    QStringList asked = knownRegionIds();
    asked.removeOne(u"ap-seoul"_s);
    asked.removeOne(u"ap-tokyo"_s);
    asked.removeOne(u"eu-frankfurt"_s);
    elsewhere.ask(queryOf(asked));
    source.succeed(1, pageOf(7));
    source.fail(0, {.kind = ApiError::Kind::Timeout});
    source.succeed(2, pageOf(0));
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.matches(),
                              (QList<PlaceMatches> {{{.region = u"ap-tokyo"_s}, 7}}), longestWait);
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.open(), 0, longestWait);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(elsewhere.unknown(), placesIn({source.requests().at(0).place.region}));
}

/// All of them, also when they take several requests.
void ElsewhereTest::tellsWhichIdsAreThere()
{
    const QList<Image> images = makeImages(u"ap-tokyo"_s, 0, 130);
    QStringList ids = {u"img-nowhere0"_s};
    for (const Image &image : images)
        ids.append(image.imageId);
    FakeImageSource source;
    source.answerFrom(images);
    Elsewhere elsewhere;
    elsewhere.setSource(&source);
    elsewhere.ask({.places = placesIn({u"ap-seoul"_s}), .imageIds = ids});
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.open(), 0, longestWait);
    QCOMPARE(elsewhere.matches().size(), 1);
    const PlaceMatches tokyo = elsewhere.matches().constFirst();
    QCOMPARE(tokyo.place.region, u"ap-tokyo"_s);
    QCOMPARE(tokyo.count, 130);
    QCOMPARE(tokyo.imageIds, ids.sliced(1));
}

void ElsewhereTest::knowsNothingOfWhatDidNotCome_data()
{
    QTest::addColumn<ImagePage>("page");
    QTest::addColumn<bool>("isKnown");

    const QList<Image> images = makeImages(u"ap-tokyo"_s, 0, 1);
    QTest::newRow("whole") << ImagePage {.images = images, .totalCount = 1} << true;
    QTest::newRow("without a total") << ImagePage {.images = images} << true;
    QTest::newRow("short") << ImagePage {.images = images, .totalCount = 2} << false;
    QTest::newRow("with an entry that is no image")
            << ImagePage {.images = images, .totalCount = 2, .unreadable = 1} << false;
}

void ElsewhereTest::knowsNothingOfWhatDidNotCome()
{
    QFETCH(ImagePage, page);
    QFETCH(bool, isKnown);
    FakeImageSource source;
    Elsewhere elsewhere;
    elsewhere.setSource(&source);
    QStringList asked = knownRegionIds();
    asked.removeOne(u"ap-tokyo"_s);
    elsewhere.ask({.places = placesIn(asked), .imageIds = {u"img-00000001"_s, u"img-00000002"_s}});
    source.succeed(0, page);
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.open(), 0, longestWait);
    QCOMPARE(elsewhere.unknown(), isKnown ? QList<Place>() : placesIn({u"ap-tokyo"_s}));
}

void ElsewhereTest::tellsWhenItIsOver()
{
    FakeImageSource source;
    source.answerFrom({});
    Elsewhere elsewhere;
    QSignalSpy changed(&elsewhere, &Elsewhere::changed);
    elsewhere.setSource(&source);
    elsewhere.ask(queryOf({u"ap-seoul"_s}));
    QCOMPARE(elsewhere.open(), int(knownRegionIds().size()) - 1);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, longestWait);
    QCOMPARE(elsewhere.open(), 0);
    QVERIFY(elsewhere.unknown().isEmpty());
}

void ElsewhereTest::believesWhatCameBeforeTheTotal()
{
    FakeImageSource source;
    Elsewhere elsewhere;
    elsewhere.setSource(&source);
    QStringList asked = knownRegionIds();
    asked.removeOne(u"ap-tokyo"_s);
    elsewhere.ask(queryOf(asked));
    source.succeed(0, {.images = makeImages(u"ap-tokyo"_s, 0, 1), .totalCount = 0});
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.matches(),
                              (QList<PlaceMatches> {{{.region = u"ap-tokyo"_s}, 1}}), longestWait);
}

void ElsewhereTest::forgetsWhatItAskedBefore()
{
    FakeImageSource source;
    Elsewhere elsewhere;
    elsewhere.setSource(&source);
    elsewhere.ask(queryOf({u"ap-seoul"_s}));
    elsewhere.clear();
    QCOMPARE(source.openRequests().size(), 0);
    QVERIFY(elsewhere.matches().isEmpty());
}

QTEST_GUILESS_MAIN(ElsewhereTest)
#include "tst_elsewhere.moc"
