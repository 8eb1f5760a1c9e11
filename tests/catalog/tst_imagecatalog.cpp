// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/imagecatalog.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
const ImageQuery bothRegions = {.places = placesIn({seoul, tokyo})};
const ApiError denied = {.kind = ApiError::Kind::Service, .code = u"UnauthorizedOperation"_s};

QList<PlaceState> states(const ImageCatalog &catalog)
{
    QList<PlaceState> all;
    for (const PlaceStatus &status : catalog.places())
        all.append(status.state);
    return all;
}

} // namespace

class ImageCatalogTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksAllRegionsAtOnce();
    void asksEachRegionOnce();
    void needsASource();
    void keepsTheRowsOfABadQuery();
    void fetchesOnePageOfEachRegion();
    void keepsRegionsApart();
    void retriesWhatFailed();
    void retriesOneRegion();
    void stopsEverything();
    void canFetchMoreWhereStopFoundNothing();
    void dropsTheOldQuery();
    void survivesASearchFromItsOwnSignals();
    void refreshesAllRegions();
    void forgetsWithItsSource();
    void loadsEverything();
    void tellsAccountsApart();
};

void ImageCatalogTest::asksAllRegionsAtOnce()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QSignalSpy cleared(&catalog, &ImageCatalog::cleared);
    QSignalSpy changed(&catalog, &ImageCatalog::placeChanged);

    QVERIFY(catalog.search(bothRegions));
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(catalog.query(), bothRegions);
    QCOMPARE(source.requests(),
             (QList<ImageRequest> {{.place = {.region = seoul}}, {.place = {.region = tokyo}}}));
    QCOMPARE(states(catalog), (QList {PlaceState::Waiting, PlaceState::Waiting}));
    QVERIFY(catalog.summary().loading);
    QVERIFY(!catalog.canFetchMore());

    const QList<Image> images = makeImages(tokyo, 0, 3);
    source.succeed(1, {.images = images, .totalCount = 3});
    QCOMPARE(catalog.store().count(), 3);
    QCOMPARE(catalog.store().at(ImageNumber(2)), images.at(2));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Place>().region, tokyo);
    QCOMPARE(states(catalog), (QList {PlaceState::Waiting, PlaceState::Complete}));
}

void ImageCatalogTest::asksEachRegionOnce()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search({.places = placesIn({seoul, tokyo, seoul})}));
    QCOMPARE(source.requests().size(), 2);
}

void ImageCatalogTest::needsASource()
{
    ImageCatalog catalog;
    const Result<void> searched = catalog.search(bothRegions);
    QVERIFY(!searched);
    QCOMPARE(searched.error().kind, ApiError::Kind::Credentials);
    catalog.refresh();
    catalog.loadAll();
    QCOMPARE(catalog.summary(), CatalogSummary());
}

void ImageCatalogTest::keepsTheRowsOfABadQuery()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 3});

    QSignalSpy cleared(&catalog, &ImageCatalog::cleared);
    const Result<void> searched =
            catalog.search({.places = placesIn({seoul}), .imageIds = {u"oops"_s}});
    QVERIFY(!searched);
    QCOMPARE(searched.error().kind, ApiError::Kind::Usage);
    QCOMPARE(cleared.size(), 0);
    QCOMPARE(catalog.query(), bothRegions);
    QCOMPARE(catalog.summary().loaded, 3);
    QCOMPARE(source.openRequests(), QList<int> {1});
}

void ImageCatalogTest::fetchesOnePageOfEachRegion()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search({.places = placesIn({seoul, tokyo, u"eu-frankfurt"_s})}));
    source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 350});
    source.succeed(1, {.images = makeImages(tokyo, 0, 100), .totalCount = 350});
    source.succeed(2, {.images = makeImages(u"eu-frankfurt"_s, 0, 7), .totalCount = 7});
    QVERIFY(catalog.canFetchMore());

    catalog.fetchMore();
    QCOMPARE(source.requests().mid(3),
             (QList<ImageRequest> {{.place = {.region = seoul}, .offset = 100},
                                   {.place = {.region = tokyo}, .offset = 100}}));
    QVERIFY(!catalog.canFetchMore());
    source.succeed(3, {.images = makeImages(seoul, 100, 100), .totalCount = 350});
    QVERIFY(catalog.canFetchMore());
    QCOMPARE(catalog.summary().total, 707);
}

void ImageCatalogTest::keepsRegionsApart()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.fail(0, denied);
    QVERIFY(!catalog.canFetchMore());
    source.succeed(1, {.images = makeImages(tokyo, 0, 100), .totalCount = 250});

    QCOMPARE(states(catalog), (QList {PlaceState::Failed, PlaceState::Partial}));
    QCOMPARE(catalog.places().at(0).error->place.region, seoul);
    catalog.fetchMore();
    QCOMPARE(source.requests().mid(2),
             (QList<ImageRequest> {{.place = {.region = tokyo}, .offset = 100}}));
}

void ImageCatalogTest::retriesWhatFailed()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.fail(0, denied);
    source.succeed(1, {.images = makeImages(tokyo, 0, 100), .totalCount = 250});
    catalog.retryFailed();
    QCOMPARE(source.requests().mid(2), (QList<ImageRequest> {{.place = {.region = seoul}}}));
    QCOMPARE(states(catalog), (QList {PlaceState::Waiting, PlaceState::Partial}));
}

void ImageCatalogTest::retriesOneRegion()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.fail(0, denied);
    source.fail(1, denied);
    catalog.retry({.region = tokyo});
    catalog.retry({.region = u"eu-frankfurt"_s});
    catalog.retry({.profile = u"other"_s, .region = seoul});
    QCOMPARE(states(catalog), (QList {PlaceState::Failed, PlaceState::Waiting}));
}

void ImageCatalogTest::stopsEverything()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 3});
    catalog.stop();
    QCOMPARE(source.openRequests(), QList<int>());
    QCOMPARE(states(catalog), (QList {PlaceState::Complete, PlaceState::Stopped}));
    QVERIFY(!catalog.summary().loading);
    QVERIFY(!catalog.canFetchMore());
    catalog.loadAll();
    QCOMPARE(states(catalog), (QList {PlaceState::Complete, PlaceState::Waiting}));
}

void ImageCatalogTest::canFetchMoreWhereStopFoundNothing()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 300});
    catalog.stop();
    QCOMPARE(states(catalog), (QList {PlaceState::Partial, PlaceState::Stopped}));
    QVERIFY(catalog.canFetchMore());
    catalog.fetchMore();
    QCOMPARE(source.requests().mid(2),
             (QList<ImageRequest> {{.place = {.region = seoul}, .offset = 100}}));
}

void ImageCatalogTest::dropsTheOldQuery()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    QVERIFY(catalog.search({.places = placesIn({tokyo})}));
    QCOMPARE(source.openRequests(), QList<int> {2});
    QCOMPARE(catalog.places().size(), 1);
}

void ImageCatalogTest::survivesASearchFromItsOwnSignals()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.succeed(0, {.images = makeImages(seoul, 0, 100), .totalCount = 300});
    source.succeed(1, {.images = makeImages(tokyo, 0, 100), .totalCount = 300});

    bool searched = false;
    connect(&catalog, &ImageCatalog::placeChanged, this, [&catalog, &searched] {
        if (!std::exchange(searched, true))
            QVERIFY(catalog.search({.places = placesIn({tokyo})}));
    });
    catalog.refresh();
    QVERIFY(searched);
    QCOMPARE(source.openRequests().size(), 1);
    QCOMPARE(source.requests().at(source.openRequests().first()),
             ImageRequest {.place = {.region = tokyo}});
}

void ImageCatalogTest::refreshesAllRegions()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    source.succeed(0, {.images = makeImages(seoul, 0, 3), .totalCount = 3});
    source.fail(1, denied);

    QSignalSpy cleared(&catalog, &ImageCatalog::cleared);
    catalog.refresh();
    QCOMPARE(source.requests().mid(2),
             (QList<ImageRequest> {{.place = {.region = seoul}}, {.place = {.region = tokyo}}}));
    source.succeed(2, {.images = makeImages(seoul, 1, 2), .totalCount = 2});
    QCOMPARE(cleared.size(), 0);
    QCOMPARE(catalog.store().count(), 2);
    QVERIFY(!catalog.store().numberOf({{.region = seoul}, u"img-00000000"_s}));
}

void ImageCatalogTest::forgetsWithItsSource()
{
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    QSignalSpy cleared(&catalog, &ImageCatalog::cleared);
    catalog.setSource(nullptr);
    QCOMPARE(source.openRequests(), QList<int>());
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(catalog.query(), ImageQuery());
    QCOMPARE(catalog.summary(), CatalogSummary());
    catalog.refresh();
    QCOMPARE(source.requests().size(), 2);
}

void ImageCatalogTest::loadsEverything()
{
    FakeImageSource source;
    source.answerFrom(makeImages(seoul, 0, 1234) + makeImages(tokyo, 0, 42));
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search(bothRegions));
    catalog.loadAll();
    QTRY_VERIFY_WITH_TIMEOUT(!catalog.summary().loading, longestWait);
    const CatalogSummary expected = {.loaded = 1276,
                                     .total = 1276,
                                     .places = 2,
                                     .placesRead = 2,
                                     .isReadWhole = true,
                                     .expected = 1276};
    QCOMPARE(catalog.summary(), expected);
    QCOMPARE(source.requests().size(), 14);
}

/// Two accounts have the same public image in the same region; one loses it.
void ImageCatalogTest::tellsAccountsApart()
{
    const Place ours = {.profile = {}, .region = seoul};
    const Place theirs = {.profile = u"work"_s, .region = seoul};
    Image image = makeImage(seoul, u"img-1"_s);
    FakeImageSource source;
    ImageCatalog catalog;
    catalog.setSource(&source);
    QVERIFY(catalog.search({.places = {ours, theirs}}));
    source.succeed(0, {.images = {image}, .totalCount = 1});
    image.place = theirs;
    source.succeed(1, {.images = {image}, .totalCount = 1});
    QCOMPARE(catalog.store().count(), 2);
    catalog.refresh();
    source.succeed(2, {.totalCount = 0});
    source.fail(3, denied);
    QVERIFY(!catalog.store().numberOf({ours, u"img-1"_s}));
    QVERIFY(catalog.store().numberOf({theirs, u"img-1"_s}));
    QCOMPARE(catalog.places().at(1).error->place, theirs);
}

QTEST_GUILESS_MAIN(ImageCatalogTest)
#include "tst_imagecatalog.moc"
