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
    void saysWhetherLoadAllWouldHelp_data();
    void saysWhetherLoadAllWouldHelp();
};

void CatalogSummaryTest::sumsAllRegions()
{
    const QList<RegionStatus> regions = {
            {.region = u"ap-seoul"_s,
             .state = RegionState::Complete,
             .answered = true,
             .loaded = 97,
             .total = 100,
             .unreadable = 1,
             .missing = 2,
             .surplus = 3},
            {.region = u"ap-tokyo"_s,
             .state = RegionState::Partial,
             .answered = true,
             .loaded = 100,
             .total = 1104},
            {.region = u"ap-jakarta"_s,
             .state = RegionState::Failed,
             .answered = true,
             .loaded = 100,
             .total = 300,
             .error = ApiError()},
            {.region = u"ap-bangkok"_s},
    };
    const CatalogSummary expected = {.loaded = 297,
                                     .total = 1504,
                                     .regions = 4,
                                     .regionsRead = 2,
                                     .failed = 1,
                                     .unreadable = 1,
                                     .missing = 2,
                                     .surplus = 3,
                                     .loading = true,
                                     .hasMore = true};
    QCOMPARE(summarize(regions), expected);
    QCOMPARE(summarize({}), CatalogSummary());
}

void CatalogSummaryTest::saysWhetherLoadAllWouldHelp_data()
{
    QTest::addColumn<RegionState>("state");
    QTest::addColumn<bool>("allLoaded");
    QTest::addColumn<bool>("hasMore");
    QTest::addColumn<bool>("loading");

    QTest::newRow("partial") << RegionState::Partial << false << true << false;
    QTest::newRow("stopped") << RegionState::Stopped << false << true << false;
    QTest::newRow("loading") << RegionState::Loading << false << true << true;
    QTest::newRow("refreshing all") << RegionState::Loading << true << false << true;
    QTest::newRow("failed") << RegionState::Failed << false << false << false;
    QTest::newRow("complete") << RegionState::Complete << true << false << false;
    QTest::newRow("complete with a gap") << RegionState::Complete << false << false << false;
}

void CatalogSummaryTest::saysWhetherLoadAllWouldHelp()
{
    QFETCH(RegionState, state);
    QFETCH(bool, allLoaded);

    const CatalogSummary summary = summarize(
            {{.state = state, .answered = true, .loaded = allLoaded ? 250 : 100, .total = 250}});

    QTEST(summary.hasMore, "hasMore");
    QTEST(summary.loading, "loading");
}

QTEST_GUILESS_MAIN(CatalogSummaryTest)
#include "tst_catalogsummary.moc"
