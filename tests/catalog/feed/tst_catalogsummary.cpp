// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/feed/catalogsummary.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class CatalogSummaryTest final : public QObject
{
    Q_OBJECT

private slots:
    void sumsAllRegions();
    void isWholeWhenEachPlaceIs();
    void tellsOfWhatWasKept();
    void saysWhetherLoadAllWouldHelp_data();
    void saysWhetherLoadAllWouldHelp();
};

void CatalogSummaryTest::sumsAllRegions()
{
    const QList<PlaceStatus> regions = {
            {.place = {.region = u"ap-seoul"_s},
             .state = PlaceState::Complete,
             .answered = true,
             .loaded = 97,
             .total = 100,
             .unreadable = 1,
             .missing = 2,
             .surplus = 3,
             .limit = PlaceLimit::Pages},
            {.place = {.region = u"ap-tokyo"_s},
             .state = PlaceState::Partial,
             .answered = true,
             .loaded = 100,
             .total = 1104},
            {.place = {.region = u"ap-jakarta"_s},
             .state = PlaceState::Failed,
             .answered = true,
             .loaded = 100,
             .total = 300,
             .error = ApiError()},
            {.place = {.region = u"ap-bangkok"_s}},
    };
    const CatalogSummary expected = {.loaded = 297,
                                     .total = 1504,
                                     .places = 4,
                                     .placesRead = 2,
                                     .failed = 1,
                                     .unreadable = 1,
                                     .missing = 2,
                                     .surplus = 3,
                                     .limited = 1,
                                     .loading = true,
                                     .hasMore = true,
                                     .isReadWhole = false,
                                     .expected = 1301,
                                     .isExpectedKnown = false};
    QCOMPARE(summarize(regions), expected);
    QCOMPARE(summarize({}), CatalogSummary());
}

void CatalogSummaryTest::tellsOfWhatWasKept()
{
    const QDateTime early = QDateTime::fromString(u"2026-03-01T10:21:00Z"_s, Qt::ISODate);
    const QList<PlaceStatus> regions = {
            {.place = {.region = u"ap-seoul"_s},
             .state = PlaceState::Complete,
             .answered = true,
             .loaded = 3,
             .total = 3},
            {.place = {.region = u"ap-tokyo"_s}, .loaded = 2, .total = 2, .asOf = early.addDays(1)},
            {.place = {.region = u"ap-jakarta"_s}, .loaded = 1, .total = 1, .asOf = early},
    };
    const CatalogSummary summary = summarize(regions);
    QCOMPARE(summary.kept, 2);
    QCOMPARE(summary.asOf, early);
    QCOMPARE(summary.placesRead, 1);
    QCOMPARE(summary.loaded, 6);
    QVERIFY(!summary.isReadWhole);
    QVERIFY(!summary.isExpectedKnown);
    QCOMPARE(summarize({regions.constFirst()}).kept, 0);
    QVERIFY(!summarize({regions.constFirst()}).asOf.isValid());
}

void CatalogSummaryTest::isWholeWhenEachPlaceIs()
{
    const PlaceStatus whole = {.state = PlaceState::Complete, .loaded = 7, .total = 7};
    QVERIFY(isReadWhole(whole));
    QVERIFY(summarize({whole, whole}).isReadWhole);
    QVERIFY(!summarize({}).isReadWhole);
    for (const PlaceState state : {PlaceState::Waiting, PlaceState::Loading, PlaceState::Partial,
                                   PlaceState::Failed, PlaceState::Stopped}) {
        PlaceStatus other = whole;
        other.state = state;
        QVERIFY(!isReadWhole(other));
        QVERIFY(!summarize({whole, other}).isReadWhole);
    }
    PlaceStatus unreadable = whole;
    unreadable.unreadable = 1;
    PlaceStatus missing = whole;
    missing.missing = 1;
    PlaceStatus surplus = whole;
    surplus.surplus = 1;
    PlaceStatus limited = whole;
    limited.limit = PlaceLimit::Pages;
    limited.total = 1000;
    QCOMPARE(summarize({limited}).expected, 7);
    for (const PlaceStatus &other : {unreadable, missing, surplus, limited})
        QVERIFY(!summarize({whole, other}).isReadWhole);
}

void CatalogSummaryTest::saysWhetherLoadAllWouldHelp_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::addColumn<bool>("allLoaded");
    QTest::addColumn<bool>("hasMore");
    QTest::addColumn<bool>("loading");

    QTest::newRow("partial") << PlaceState::Partial << false << true << false;
    QTest::newRow("stopped") << PlaceState::Stopped << false << true << false;
    QTest::newRow("loading") << PlaceState::Loading << false << true << true;
    QTest::newRow("refreshing all") << PlaceState::Loading << true << false << true;
    QTest::newRow("failed") << PlaceState::Failed << false << false << false;
    QTest::newRow("complete") << PlaceState::Complete << true << false << false;
    QTest::newRow("complete with a gap") << PlaceState::Complete << false << false << false;
}

void CatalogSummaryTest::saysWhetherLoadAllWouldHelp()
{
    QFETCH(PlaceState, state);
    QFETCH(bool, allLoaded);

    const CatalogSummary summary = summarize(
            {{.state = state, .answered = true, .loaded = allLoaded ? 250 : 100, .total = 250}});

    QTEST(summary.hasMore, "hasMore");
    QTEST(summary.loading, "loading");
}

QTEST_GUILESS_MAIN(CatalogSummaryTest)
#include "tst_catalogsummary.moc"
