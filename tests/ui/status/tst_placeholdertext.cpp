// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/status/placeholdertext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using Step = PlaceholderText::Step;

class PlaceholderTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void namesTheCredential();
};

void PlaceholderTextTest::saysWhyThereIsNothing_data()
{
    QTest::addColumn<CatalogSummary>("summary");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Step>("step");

    QTest::newRow("not asked") << CatalogSummary {} << u"Nothing asked yet"_s << u"Search now"_s
                               << Step::Search;
    QTest::newRow("loading") << CatalogSummary {.places = 18, .loading = true}
                             << u"Asking 18 regions…"_s << QString() << Step::None;
    QTest::newRow("all failed") << CatalogSummary {.places = 2, .failed = 2}
                                << u"Nothing could be read"_s << u"Retry"_s << Step::Retry;
    QTest::newRow("some failed") << CatalogSummary {.places = 2, .placesRead = 1, .failed = 1}
                                 << u"No image in the regions that could be read"_s << u"Retry"_s
                                 << Step::Retry;
    QTest::newRow("stopped") << CatalogSummary {.places = 2, .hasMore = true} << u"Stopped"_s
                             << QString() << Step::None;
    QTest::newRow("no match") << CatalogSummary {.places = 2, .placesRead = 2}
                              << u"No image matches"_s << u"Change the filters"_s
                              << Step::ChangeFilters;
}

void PlaceholderTextTest::saysWhyThereIsNothing()
{
    QFETCH(CatalogSummary, summary);
    QFETCH(QString, heading);
    QFETCH(QString, button);
    QFETCH(Step, step);
    const PlaceholderText text = placeholderText(true, summary);
    QCOMPARE(text.content.heading, heading);
    QVERIFY(!text.content.sentence.isEmpty());
    QCOMPARE(text.content.button, button);
    QCOMPARE(text.step, step);
}

void PlaceholderTextTest::namesTheCredential()
{
    const PlaceholderText text = placeholderText(false, {});
    QCOMPARE(text.content.heading, u"No credential"_s);
    QVERIFY(text.content.sentence.contains("TENCENTCLOUD_SECRET_ID"_L1));
    QCOMPARE(text.content.button, u"Open the demo cloud"_s);
    QCOMPARE(text.step, Step::OpenDemo);
}

QTEST_GUILESS_MAIN(PlaceholderTextTest)
#include "tst_placeholdertext.moc"
