// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/statustext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class StatusTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void summarizes_data();
    void summarizes();
    void tellsOfWhenImagesOfAnEarlierTimeAre_data();
    void tellsOfWhenImagesOfAnEarlierTimeAre();
    void tellsThatARegionMayBeOfAnotherAccount();
    void countsRegionsOfSeveralAccounts();
    void saysWhatASortCovers();
    void tellsOfARegion_data();
    void tellsOfARegion();
    void tellsHowOldARegionIs();
};

void StatusTextTest::initTestCase()
{
    // For the commas in large numbers.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void StatusTextTest::summarizes_data()
{
    QTest::addColumn<CatalogSummary>("summary");
    QTest::addColumn<QString>("text");

    QTest::newRow("the issue's example") << CatalogSummary {.loaded = 300,
                                                            .total = 1204,
                                                            .places = 18,
                                                            .placesRead = 17,
                                                            .failed = 1,
                                                            .hasMore = true}
                                         << u"300 of 1,204 images · 17 of 18 regions · 1 failed"_s;
    QTest::newRow("everything is there")
            << CatalogSummary {.loaded = 1204, .total = 1204, .places = 2, .placesRead = 2}
            << u"1,204 images · 2 of 2 regions"_s;
    QTest::newRow("before the first answer") << CatalogSummary {.places = 18, .loading = true}
                                             << u"0 of 0 images · 0 of 18 regions"_s;
    QTest::newRow("a failed region has more")
            << CatalogSummary {.loaded = 100, .total = 150, .places = 1, .failed = 1}
            << u"100 of 150 images · 0 of 1 regions · 1 failed"_s;
    QTest::newRow("more than the service told")
            << CatalogSummary {.loaded = 9, .total = 8, .places = 1, .placesRead = 1, .surplus = 1}
            << u"9 of 8 images · 1 of 1 regions · 1 more than reported"_s;
    QTest::newRow("unreadable and missing")
            << CatalogSummary {.loaded = 5,
                               .total = 8,
                               .places = 1,
                               .placesRead = 1,
                               .unreadable = 2,
                               .missing = 1}
            << u"5 of 8 images · 1 of 1 regions · 2 unreadable · 1 fewer than reported"_s;
    QTest::newRow("a region without end")
            << CatalogSummary {.loaded = 9, .total = 9, .places = 1, .placesRead = 1, .limited = 1}
            << u"9 images · 1 of 1 regions · 1 not read to the end"_s;
}

void StatusTextTest::summarizes()
{
    QFETCH(CatalogSummary, summary);
    QFETCH(QString, text);
    QCOMPARE(summaryText(summary), text);
}

/// A region is asked once in each of them.
void StatusTextTest::tellsOfWhenImagesOfAnEarlierTimeAre_data()
{
    QTest::addColumn<CatalogSummary>("summary");
    QTest::addColumn<QString>("text");
    const QDateTime asOf = QDateTime::fromString(u"2026-03-01T10:21:00Z"_s, Qt::ISODate);
    QTest::newRow("there are none") << CatalogSummary {.places = 1} << QString();
    QTest::newRow("while they are refreshed")
            << CatalogSummary {.places = 2, .kept = 1, .asOf = asOf, .loading = true}
            << u"as of 10:21 yesterday"_s;
    QTest::newRow("without a network")
            << CatalogSummary {.places = 2, .failed = 2, .kept = 2, .asOf = asOf}
            << u"as of 10:21 yesterday, not refreshed"_s;
    QTest::newRow("but one region that fails") // in words without plurals
            << CatalogSummary {.places = 18, .placesRead = 17, .failed = 1, .kept = 1, .asOf = asOf}
            << u"1 regions as of 10:21 yesterday, not refreshed"_s;
    QTest::newRow("nobody knows whose") << CatalogSummary {.places = 2,
                                                           .failed = 2,
                                                           .kept = 2,
                                                           .asOf = asOf,
                                                           .isAccountUnsure = true}
                                        << u"as of 10:21 yesterday, not refreshed · account not "
                                           "certain"_s;
}

void StatusTextTest::tellsOfWhenImagesOfAnEarlierTimeAre()
{
    QFETCH(CatalogSummary, summary);
    const QDateTime now = QDateTime::fromString(u"2026-03-02T09:00:00Z"_s, Qt::ISODate);
    QTEST(asOfText(summary, TimeZone::Utc, now), "text");
}

void StatusTextTest::tellsThatARegionMayBeOfAnotherAccount()
{
    PlaceStatus status = {.loaded = 3, .total = 3, .asOf = QDateTime::currentDateTimeUtc()};
    QVERIFY(!regionStatusSentence(status).contains("account"_L1));
    status.isAccountUnsure = true;
    QVERIFY(regionStatusSentence(status).endsWith(" It may be of another account."_L1));
}

void StatusTextTest::countsRegionsOfSeveralAccounts()
{
    QCOMPARE(summaryText({.loaded = 7, .total = 7, .places = 36, .placesRead = 35, .failed = 1}, 2),
             u"7 images · 35 of 36 regions in 2 accounts · 1 failed"_s);
}

void StatusTextTest::saysWhatASortCovers()
{
    const CatalogSummary partly = {.loaded = 300, .total = 1204, .hasMore = true, .expected = 1204};
    const QList<SortKeyColumn> byTime = {
            {.column = int(ImageColumn::Created), .order = Qt::DescendingOrder}};
    QCOMPARE(sortText(partly, byTime),
             u"Sorted by Created, descending, within 300 of 1,204 loaded"_s);
    QCOMPARE(sortText(partly, {}), QString());
    QCOMPARE(sortText({.loaded = 1204, .total = 1204},
                      {{.column = int(ImageColumn::Region)}, byTime.first()}),
             u"Sorted by Region, then Created, descending"_s);
    // What cannot be loaded is not waited for: unreadable, missing, or of a region that failed.
    const QString whole = u"Sorted by Created, descending"_s;
    QCOMPARE(sortText({.loaded = 99, .total = 100, .unreadable = 1}, byTime), whole);
    QCOMPARE(sortText({.loaded = 98, .total = 100, .missing = 2}, byTime), whole);
    QCOMPARE(sortText({.loaded = 100, .total = 150, .failed = 1}, byTime), whole);
    QCOMPARE(notLoadedCount(partly), 904);
    QCOMPARE(notLoadedCount({.loaded = 98,
                             .total = 450,
                             .failed = 1,
                             .unreadable = 2,
                             .hasMore = true,
                             .expected = 148}),
             50);
}

void StatusTextTest::tellsOfARegion_data()
{
    QTest::addColumn<PlaceStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("waiting") << PlaceStatus {} << u"waiting"_s << u"Waiting for an answer."_s;
    PlaceStatus status = {
            .state = PlaceState::Partial, .answered = true, .loaded = 300, .total = 1104};
    QTest::newRow("partial") << status << u"300 of 1,104"_s
                             << u"300 of 1,104 loaded; more come as you scroll."_s;
    status.state = PlaceState::Loading;
    QTest::newRow("loading") << status << u"300 of 1,104"_s
                             << u"Loading; 300 of 1,104 loaded so far."_s;
    status.state = PlaceState::Stopped;
    QTest::newRow("stopped") << status << u"300 of 1,104"_s << u"Stopped; 300 of 1,104 loaded."_s;
    status = {.state = PlaceState::Stopped};
    QTest::newRow("stopped before an answer") << status << u"stopped"_s << u"Stopped; 0 loaded."_s;
    status = {.state = PlaceState::Complete, .answered = true, .loaded = 412, .total = 412};
    QTest::newRow("complete") << status << u"412"_s << u"All 412 loaded."_s;
    status = {.state = PlaceState::Complete, .answered = true, .loaded = 0, .total = 0};
    QTest::newRow("empty") << status << u"0"_s << u"All 0 loaded."_s;
    status = {.state = PlaceState::Complete,
              .answered = true,
              .loaded = 440,
              .total = 450,
              .missing = 10};
    QTest::newRow("fewer than told")
            << status << u"440 of 450"_s
            << u"440 of 450 loaded. This is not what the service reported, or some of it cannot be read."_s;
    status = {.state = PlaceState::Complete,
              .answered = true,
              .loaded = 100'000,
              .total = 200'000,
              .limit = PlaceLimit::Images};
    QTest::newRow("without end")
            << status << u"100,000 of 200,000"_s
            << u"100,000 of 200,000 loaded. The service reports more images than the 100,000 that "
               "are read from a region; the rest are unknown."_s;
    status = {.state = PlaceState::Failed, .error = ApiError {.kind = ApiError::Kind::Timeout}};
    QTest::newRow("failed") << status << u"failed"_s
                            << u"The service did not answer in time. "
                               "Check the network, then try again."_s;
}

void StatusTextTest::tellsOfARegion()
{
    QFETCH(PlaceStatus, status);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QCOMPARE(regionStatusText(status), text);
    QCOMPARE(regionStatusSentence(status), sentence);
}

/// While it is not read again, or cannot be, and whatever is found in it.
void StatusTextTest::tellsHowOldARegionIs()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-21 * 3600 - 60);
    PlaceStatus status = {.loaded = 46, .total = 46, .asOf = then};
    QCOMPARE(regionStatusText(status), u"46 · 21 h"_s);
    QCOMPARE(regionStatusText(status, 12), u"12 of 46 · 21 h"_s);
    status.state = PlaceState::Failed;
    status.error = ApiError {.kind = ApiError::Kind::Timeout};
    QCOMPARE(regionStatusText(status), u"failed · 21 h"_s);
    QCOMPARE(regionStatusText(status, 12), u"failed · 21 h"_s);
}

QTEST_GUILESS_MAIN(StatusTextTest)
#include "tst_statustext.moc"
